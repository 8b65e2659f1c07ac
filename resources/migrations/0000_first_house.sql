CREATE TABLE `cases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`program` text NOT NULL,
	`form` text NOT NULL,
	`mission_id` text NOT NULL,
	`mission_name` text NOT NULL,
	`applicant_pid` text,
	`subject` text NOT NULL,
	`subject_sort` text NOT NULL,
	`filed` text NOT NULL,
	`due` text NOT NULL,
	`status` text NOT NULL,
	`assignee_id` text,
	`assignee_name` text,
	`on_hold` integer DEFAULT false NOT NULL,
	`hold_reason` text,
	`vin` text,
	`plate` text,
	`application` text NOT NULL,
	`application_hash` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`received_at` text NOT NULL,
	`status_since` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_reference_unique` ON `cases` (`reference`);--> statement-breakpoint
CREATE INDEX `cases_by_reference` ON `cases` (`reference`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_subject` ON `cases` (`subject_sort`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_mission` ON `cases` (`mission_name`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_program` ON `cases` (`program`,`id`,`status`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_status` ON `cases` (`status`,`id`,`program`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_assignee` ON `cases` (`assignee_name`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`filed`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_filed` ON `cases` (`filed`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`due`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_by_due` ON `cases` (`due`,`id`,`status`,`program`,`mission_id`,`assignee_id`,`filed`,`on_hold`);--> statement-breakpoint
CREATE INDEX `cases_of_status` ON `cases` (`status`,`program`);--> statement-breakpoint
CREATE INDEX `cases_of_assignee` ON `cases` (`assignee_id`,`status`);--> statement-breakpoint
CREATE INDEX `cases_held` ON `cases` (`status`) WHERE "cases"."on_hold" = 1;--> statement-breakpoint
CREATE INDEX `cases_mission` ON `cases` (`mission_id`,`filed`);--> statement-breakpoint
CREATE INDEX `cases_applicant` ON `cases` (`applicant_pid`,`filed`);--> statement-breakpoint
CREATE INDEX `cases_vin` ON `cases` (`vin`,`filed`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`action` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`as_of` text NOT NULL,
	`reason` text NOT NULL,
	`outcome` text NOT NULL,
	`overridden` text NOT NULL,
	`rule_version` integer NOT NULL,
	`facts` text NOT NULL,
	`verdict` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`reason` text NOT NULL,
	`ends_when` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`end_note` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holds_case` ON `holds` (`case_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`at` text NOT NULL,
	`author` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_case` ON `notes` (`case_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject` text NOT NULL,
	`summary` text NOT NULL,
	`detail` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`seq`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`batch` text,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`by` text NOT NULL,
	`read` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`replaced` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`rejected_lines` text NOT NULL,
	`bytes_done` integer DEFAULT 0 NOT NULL,
	`bytes_total` integer NOT NULL,
	`refusal` text
);
--> statement-breakpoint
CREATE TABLE `setting_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`from` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `setting_values_key` ON `setting_values` (`key`,`from`,`id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_nameFolded_unique` ON `users` (`name_folded`);--> statement-breakpoint
CREATE TABLE `counters` (
	`kind` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_files` (
	`document_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text,
	`bytes` integer,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `documents_case` ON `documents` (`case_id`);--> statement-breakpoint
CREATE INDEX `documents_planned` ON `documents` (`case_id`) WHERE "documents"."sha256" IS NULL;--> statement-breakpoint
CREATE TABLE `plate_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plate_class` text NOT NULL,
	`code` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plate_series_code` ON `plate_series` (`plate_class`,`code`);--> statement-breakpoint
CREATE TABLE `plates` (
	`number` text PRIMARY KEY NOT NULL,
	`plate_class` text NOT NULL,
	`code` text NOT NULL,
	`serial` integer NOT NULL,
	`base` text NOT NULL,
	`state` text NOT NULL,
	`case_id` integer NOT NULL,
	`vin` text NOT NULL,
	`reserved_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plates_caseId_unique` ON `plates` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plates_serial` ON `plates` (`plate_class`,`code`,`serial`);--> statement-breakpoint
CREATE INDEX `plates_vin` ON `plates` (`vin`);--> statement-breakpoint
CREATE TABLE `cards` (
	`number` text PRIMARY KEY NOT NULL,
	`pid` text NOT NULL,
	`mission_id` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL,
	FOREIGN KEY (`pid`) REFERENCES `people`(`pid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cards_pid` ON `cards` (`pid`);--> statement-breakpoint
CREATE INDEX `cards_mission` ON `cards` (`mission_id`);--> statement-breakpoint
CREATE TABLE `missions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `missions_name` ON `missions` (`name`);--> statement-breakpoint
CREATE TABLE `people` (
	`pid` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`sponsor_pid` text,
	`surname` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_mission` ON `people` (`mission_id`,`surname`,`pid`);--> statement-breakpoint
CREATE INDEX `people_sponsor` ON `people` (`sponsor_pid`);--> statement-breakpoint
CREATE TABLE `reciprocity_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`country` text NOT NULL,
	`benefit` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reciprocity_terms_country` ON `reciprocity_terms` (`country`,`benefit`);--> statement-breakpoint
CREATE TABLE `registry_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registry_entries_key` ON `registry_entries` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `registry_entries_title` ON `registry_entries` (`kind`,`title`);--> statement-breakpoint
CREATE TABLE `superseded_records` (
	`type` text NOT NULL,
	`key` text NOT NULL,
	`batch` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`type`, `key`, `batch`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`number` text PRIMARY KEY NOT NULL,
	`vin` text NOT NULL,
	`owner_pid` text,
	`owner_mission_id` text,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL,
	FOREIGN KEY (`vin`) REFERENCES `vehicles`(`vin`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_pid`) REFERENCES `people`(`pid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tickets_vin` ON `tickets` (`vin`);--> statement-breakpoint
CREATE INDEX `tickets_owner_pid` ON `tickets` (`owner_pid`);--> statement-breakpoint
CREATE INDEX `tickets_owner_mission` ON `tickets` (`owner_mission_id`);--> statement-breakpoint
CREATE TABLE `travel_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`country` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `travel_rules_country` ON `travel_rules` (`country`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`vin` text PRIMARY KEY NOT NULL,
	`owner_pid` text,
	`owner_mission_id` text,
	`plate` text,
	`registered_to` text,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL,
	FOREIGN KEY (`owner_pid`) REFERENCES `people`(`pid`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_mission_id`) REFERENCES `missions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vehicles_owner_pid` ON `vehicles` (`owner_pid`);--> statement-breakpoint
CREATE INDEX `vehicles_owner_mission` ON `vehicles` (`owner_mission_id`);--> statement-breakpoint
CREATE INDEX `vehicles_plate` ON `vehicles` (`plate`);--> statement-breakpoint
CREATE TABLE `violations` (
	`id` text PRIMARY KEY NOT NULL,
	`pid` text NOT NULL,
	`record` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_batch` text NOT NULL,
	FOREIGN KEY (`pid`) REFERENCES `people`(`pid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `violations_pid` ON `violations` (`pid`);