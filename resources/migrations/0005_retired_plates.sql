CREATE TABLE `retired_plates` (
	`key` text PRIMARY KEY NOT NULL
);
