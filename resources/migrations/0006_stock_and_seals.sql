CREATE TABLE `destructions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`serials` text NOT NULL,
	`method` text NOT NULL,
	`prepared_at` text NOT NULL,
	`prepared_by` text NOT NULL,
	`witnessed_at` text,
	`witnessed_by` text
);
--> statement-breakpoint
CREATE TABLE `plate_order_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` integer NOT NULL,
	`plate` text NOT NULL,
	`plate_key` text NOT NULL,
	`code` text NOT NULL,
	`serial` integer NOT NULL,
	`case_id` integer,
	`state` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `plate_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_order_lines_plateKey_unique` ON `plate_order_lines` (`plate_key`);--> statement-breakpoint
CREATE INDEX `plate_order_lines_order` ON `plate_order_lines` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `plate_order_lines_case` ON `plate_order_lines` (`case_id`);--> statement-breakpoint
CREATE TABLE `plate_orders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`base` text NOT NULL,
	`plate_class` text NOT NULL,
	`blank_size` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`ordered_at` text,
	`ordered_by` text,
	`received_at` text,
	`manifest` text,
	`seal` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_orders_number_unique` ON `plate_orders` (`number`);--> statement-breakpoint
CREATE INDEX `plate_orders_state` ON `plate_orders` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`case_id` integer NOT NULL,
	`state` text NOT NULL,
	`delivery` text,
	`printer` text,
	`spool_id` text,
	`spool_state` text,
	`queued_at` text NOT NULL,
	`queued_by` text NOT NULL,
	`sent_at` text,
	`sent_by` text,
	`closed_at` text,
	`closed_by` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `print_jobs_state` ON `print_jobs` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `print_jobs_case` ON `print_jobs` (`case_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `print_jobs_one` ON `print_jobs` (`document_id`) WHERE "print_jobs"."state" IN ('QUEUED', 'SENT', 'CONFIRMED');--> statement-breakpoint
CREATE TABLE `printers` (
	`document_kind` text PRIMARY KEY NOT NULL,
	`printer` text NOT NULL,
	`offset_x` real DEFAULT 0 NOT NULL,
	`offset_y` real DEFAULT 0 NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revocations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`seal_hash` text,
	`document_id` text,
	`case_id` integer,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revocations_number` ON `revocations` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `revocations_seal` ON `revocations` (`seal_hash`);--> statement-breakpoint
CREATE TABLE `stock_counts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`series_id` integer NOT NULL,
	`counted_at` text NOT NULL,
	`counted_by` text NOT NULL,
	`result` text NOT NULL,
	`signature` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `stock_series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stock_items` (
	`kind` text NOT NULL,
	`serial` text NOT NULL,
	`series_id` integer NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`job_id` integer,
	`case_id` integer,
	PRIMARY KEY(`kind`, `serial`),
	FOREIGN KEY (`series_id`) REFERENCES `stock_series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stock_items_next` ON `stock_items` (`kind`,`state`,`series_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `stock_items_position` ON `stock_items` (`series_id`,`position`);--> statement-breakpoint
CREATE INDEX `stock_items_job` ON `stock_items` (`job_id`) WHERE "stock_items"."job_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `stock_moves` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`serial` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stock_moves_piece` ON `stock_moves` (`kind`,`serial`,`id`);--> statement-breakpoint
CREATE TABLE `stock_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`prefix` text NOT NULL,
	`digits` integer NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`base` text,
	`plate_class` text,
	`code` text,
	`custodian` text NOT NULL,
	`place` text NOT NULL,
	`expires_on` text,
	`received_at` text NOT NULL,
	`received_by` text NOT NULL,
	`note` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stock_series_kind` ON `stock_series` (`kind`,`id`);--> statement-breakpoint
DROP INDEX `documents_number`;--> statement-breakpoint
ALTER TABLE `documents` ADD `copy` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `seal` text;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`kind`,`number`,`copy`);