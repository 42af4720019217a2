package org.yuegang.liaison.journal;

/** What became of a check of the journal. */
public sealed interface Verification {

	/**
	 * Every entry is as it was written, from the first to the head.
	 *
	 * @param head the hash of the last entry: a peer that holds an older one can compare
	 */
	record Verified(long entries, String head) implements Verification {
	}

	/** The first entry that is not as it was written; the entries before it are good. */
	record Bad(long seq, Fault fault) implements Verification {
	}

	/** What is wrong with an entry. */
	enum Fault {

		/** No row bears this number, and later ones exist. */
		REMOVED("is missing"),
		/** The row does not name the hash of the entry before: rows were exchanged, or the one before was rewritten. */
		OUT_OF_CHAIN("does not follow from the entry before it"),
		/** The row's hash is not that of its content. */
		CHANGED("is not what was written"),
		/** The columns beside the act do not say what the act says. */
		MISLABELLED("is filed under another act, case or type than its text names"),
		/** The head names later entries than there are. */
		CUT_OFF("is missing, as is everything after it up to the head"),
		/** There are entries that the head does not know. */
		BEYOND_HEAD("stands behind the head of the journal"),
		/** The head names another hash than the last entry has. */
		HEAD_CHANGED("is the last one, and the head of the journal names another hash");

		private final String words;

		Fault(String words) {
			this.words = words;
		}

		/** The end of a sentence that begins with the entry's number, for the console. */
		public String words() {
			return this.words;
		}

	}

}
