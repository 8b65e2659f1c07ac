CREATE TABLE `licences` (
	`number` text PRIMARY KEY NOT NULL,
	`pid` text NOT NULL,
	`mission_id` text NOT NULL,
	`expires` text NOT NULL,
	`record` text NOT NULL,
	FOREIGN KEY (`pid`) REFERENCES `people`(`pid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `licences_pid` ON `licences` (`pid`);--> statement-breakpoint
CREATE INDEX `licences_expires` ON `licences` (`expires`);--> statement-breakpoint
CREATE TABLE `clocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`started_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`stopped_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clocks_case` ON `clocks` (`case_id`);--> statement-breakpoint
CREATE INDEX `clocks_ends` ON `clocks` (`ends_on`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`program` text NOT NULL,
	`corrects` text,
	`content` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_owner` ON `drafts` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_case` ON `evidence` (`case_id`);--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `productions` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`issued` text NOT NULL,
	`taken` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `surrenders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`holder` text NOT NULL,
	`due_on` text NOT NULL,
	`returned_on` text,
	`returned_to` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `surrenders_case` ON `surrenders` (`case_id`);--> statement-breakpoint
CREATE INDEX `surrenders_number` ON `surrenders` (`kind`,`number`);--> statement-breakpoint
ALTER TABLE `cards` ADD `expires` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `cards_expires` ON `cards` (`expires`);--> statement-breakpoint
CREATE INDEX `vehicles_registered_to` ON `vehicles` (`registered_to`);--> statement-breakpoint
UPDATE `cards` SET `expires` = json_extract(`record`, '$.expires');