CREATE TABLE `queue_layouts` (
	`user_id` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `queue_views` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`shared` integer NOT NULL,
	`queue` text NOT NULL,
	`search` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `queue_views_shared` ON `queue_views` (`shared`);--> statement-breakpoint
CREATE UNIQUE INDEX `queue_views_name` ON `queue_views` (`owner_id`,`name`);