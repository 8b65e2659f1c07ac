CREATE TABLE `replaced_lines` (
	`type` text NOT NULL,
	`key` text NOT NULL,
	`batch` text NOT NULL,
	`line` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`type`, `key`, `batch`, `line`, `hash`)
);
--> statement-breakpoint
ALTER TABLE `cards` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `missions` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `reciprocity_terms` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `travel_rules` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `vehicles` ADD `source_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `violations` ADD `source_line` integer DEFAULT 0 NOT NULL;