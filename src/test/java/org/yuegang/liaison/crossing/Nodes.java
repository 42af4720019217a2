package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The nodes of one search: what each may do, and what follows from what it is brought. */
final class Nodes {

	final Files files;

	final Books books;

	private final Map<Place, Node> known = new HashMap<>();

	private final List<Node> all = new ArrayList<>();

	Nodes(Files files, Books books) {
		this.files = files;
		this.books = books;
	}

	private record Place(int file, int book, int decided, int doomed) {
	}

	int size() {
		return this.all.size();
	}

	Node numbered(int number) {
		return this.all.get(number);
	}

	Node of(CaseFile file, MeetingBook book, int decided, int doomed) {
		return this.known.computeIfAbsent(new Place(file.number, book.number, decided, doomed), place -> {
			Node node = new Node(this.all.size(), file, book, decided, doomed);
			this.all.add(node);
			return node;
		});
	}

	/** Everything the node may do, each also as an act that will be rejected. */
	List<Node.Step> own(Node node) {
		List<Node.Step> steps = node.own;
		if (steps == null) {
			steps = new ArrayList<>();
			for (Option option : this.files.options(node.file, node.book.surroundings)) {
				made(node, option, steps);
			}
			for (Option option : this.books.options(node.book, node.file.incident)) {
				made(node, option, steps);
			}
			node.own = steps;
		}
		return steps;
	}

	private void made(Node node, Option option, List<Node.Step> steps) {
		steps.add(made(node, option.act(), option.act().act().shared()));
		if (option.doomed() != null) {
			steps.add(made(node, option.doomed(), true));
		}
	}

	private Node.Step made(Node node, Sent act, boolean shared) {
		Node after = of(Books.concerns(act) ? node.file : this.files.making(node.file, act),
				Books.concerns(act) ? this.books.making(node.book, act) : node.book, node.decided + 1,
				node.doomed + (act.doomed() ? 1 : 0));
		return new Node.Step(act, after, shared ? act : null);
	}

	/** What follows when an act or an answer of the other side reaches the node. */
	Node.Step brought(Node node, Sent act) {
		return node.brought.computeIfAbsent(act, any -> {
			if (Books.concerns(act)) {
				Books.Taken taken = this.books.brought(node.book, act);
				return step(node, act, node.file, taken.after(), taken.answer());
			}
			Files.Taken taken = this.files.brought(node.file, act);
			return step(node, act, taken.after(), node.book, taken.answer());
		});
	}

	private Node.Step step(Node node, Sent act, CaseFile file, MeetingBook book, @Nullable Sent answer) {
		return new Node.Step(act, of(file, book, node.decided, node.doomed), answer);
	}

}
