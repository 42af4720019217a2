package org.yuegang.liaison.incident.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.ChangeKind;

/** A notice laid out for reading: sections of entries, in the reader's words. */
record NoticeLayout(List<Section> sections) {

	record Section(NoticeStep step, List<Entry> entries) {
	}

	/**
	 * Either texts, or cards, or a table.
	 *
	 * @param mark what became of it since an earlier version; null where nothing did, or nothing is compared
	 */
	record Entry(String label, List<Text> texts, List<Card> cards, @Nullable Table table, @Nullable ChangeKind mark) {

		static Entry of(String label, Text text) {
			return new Entry(label, List.of(text), List.of(), null, null);
		}

	}

	/** @param lang of content; null for words of the interface */
	record Text(String text, @Nullable String lang, @Nullable String tone) {

		static Text plain(String text) {
			return new Text(text, null, null);
		}

	}

	/** One entry of a list, or a group of fields, whose title is empty. */
	record Card(String title, List<Entry> entries, @Nullable ChangeKind mark) {
	}

	record Table(List<String> heads, List<Row> rows) {

		/** Whether any of its rows is marked. */
		public boolean isMarked() {
			return this.rows.stream().anyMatch(row -> row.mark() != null);
		}

	}

	record Row(List<String> cells, @Nullable ChangeKind mark) {
	}

}
