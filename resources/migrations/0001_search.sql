-- Contentless: the words are made from the rows, which are the only place that keeps them.
CREATE VIRTUAL TABLE `case_search` USING fts5(`words`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE `registry_search` USING fts5(`words`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
