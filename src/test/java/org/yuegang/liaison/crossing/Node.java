package org.yuegang.liaison.crossing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One node in the search: its case, its meetings, how many acts it has decided and how many of them will be rejected.
 * Two nodes alike in these are one.
 */
final class Node {

	final int number;

	final CaseFile file;

	final MeetingBook book;

	final int decided;

	final int doomed;

	/** What the node may do of its own; what it is brought. */
	@Nullable List<Step> own;

	final Map<Sent, Step> brought = new HashMap<>(4);

	Node(int number, CaseFile file, MeetingBook book, int decided, int doomed) {
		this.number = number;
		this.file = file;
		this.book = book;
		this.decided = decided;
		this.doomed = doomed;
	}

	/** What follows on a node from one act, its own or one it is brought: the node after it, and what it sends. */
	record Step(Sent act, Node after, @Nullable Sent sent) {
	}

}
