package org.yuegang.liaison.incident.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A notice laid out for reading: sections of entries, in the reader's words. */
record Sheet(List<Section> sections) {

	record Section(NoticeStep step, List<Entry> entries) {
	}

	/** Either texts, or cards, or a table. */
	record Entry(String label, List<Text> texts, List<Card> cards, @Nullable Table table) {

		static Entry of(String label, Text text) {
			return new Entry(label, List.of(text), List.of(), null);
		}

	}

	/** @param lang of content; null for words of the interface */
	record Text(String text, @Nullable String lang, @Nullable String tone) {

		static Text plain(String text) {
			return new Text(text, null, null);
		}

	}

	record Card(String title, List<Entry> entries) {
	}

	record Table(List<String> heads, List<List<String>> rows) {
	}

}
