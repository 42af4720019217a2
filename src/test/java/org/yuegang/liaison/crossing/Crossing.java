package org.yuegang.liaison.crossing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.state.CaseActs;

/**
 * Breadth first through every interleaving: each side decides by the production's tables on what its node knows, the two
 * streams are first in first out, each delivery is inspected and folded by the production and answered RECEIVED or, as
 * often as allowed, REJECTED. Whenever nothing is under way, both nodes must hold the same.
 *
 * <p>What keeps it small, and why nothing is lost by it:
 * <ul>
 * <li><em>What C sends arrives at once; only what O sends stays under way.</em> Steps of different nodes depend on each
 * other only through a message, so runs that differ in nothing but their order are one. Each such class has a member in
 * which every delivery to O follows at once upon its sending: drawn together the two would have to wait for each other
 * only if a later message of the same stream had been delivered before an earlier one. That an act of O stands before
 * what C sent and O had not yet received is then an act of O made before C sent it. {@link Unreduced} searches small
 * bounds without this, and the same pairs of nodes come out.
 * <li><em>What a node is, is one object</em>: nodes that hold the same facts are the same number, however they came
 * about, and so are contents of the stream; a world is three numbers.
 * <li><em>A case and a meeting fold apart</em>, so their files are kept apart, and ids rise within each of them only.
 * <li><em>An act that will be rejected is told apart from the first</em>, so that only its maker's file has to remember
 * what the case would be without it.
 * </ul>
 */
final class Crossing {

	private final Bounds bounds;

	final Acts acts = new Acts();

	final Files files;

	final Books books;

	final Nodes nodes;

	final Queues queues = new Queues();

	final Worlds worlds = new Worlds();

	private final Alike alike = new Alike();

	private final Set<String> made = new HashSet<>();

	private final Set<String> firstOfO = new HashSet<>();

	private final Set<String> firstOfC = new HashSet<>();

	private long quiescent;

	/** One search: it is not used twice. */
	Crossing(Bounds bounds) {
		if (bounds.rejections() > 1) {
			throw new IllegalArgumentException("A file remembers one act that will be rejected, not " + bounds.rejections());
		}
		this.bounds = bounds;
		this.files = new Files(this.acts, bounds);
		this.books = new Books(this.acts, bounds);
		this.nodes = new Nodes(this.files, this.books);
	}

	Found from(Start start) {
		start.into(this);
		for (int world = 0; world < this.worlds.size(); world++) {
			expand(world);
		}
		return new Found(this.worlds.size(), this.quiescent, this.files.size(), this.made, this.firstOfO, this.firstOfC,
				this.alike.readings());
	}

	/** The nodes of every world in which nothing was under way. */
	Set<Unreduced.Outcome> outcomes() {
		return IntStream.range(0, this.worlds.size())
			.filter(world -> this.worlds.underWay(world) == Queues.EMPTY)
			.mapToObj(world -> new Unreduced.Outcome(this.worlds.o(world), this.worlds.c(world)))
			.collect(Collectors.toSet());
	}

	private void expand(int world) {
		Node o = this.nodes.numbered(this.worlds.o(world));
		Node c = this.nodes.numbered(this.worlds.c(world));
		int underWay = this.worlds.underWay(world);
		if (underWay == Queues.EMPTY) {
			this.quiescent++;
			this.alike.check(o, c, () -> way(world));
		}
		boolean mayReject = o.doomed + c.doomed < this.bounds.rejections();
		for (Node.Step step : o.decided < this.bounds.ofO() ? this.nodes.own(o) : List.<Node.Step>of()) {
			if ((mayReject || !step.act().doomed()) && this.bounds.mayO(o, step.act())) {
				made(step, o.decided == 0 ? this.firstOfO : this.made);
				this.worlds.add(step.after().number, c.number, queued(underWay, step.sent()), world);
			}
		}
		for (Node.Step step : c.decided < this.bounds.ofC() ? this.nodes.own(c) : List.<Node.Step>of()) {
			if ((mayReject || !step.act().doomed()) && this.bounds.mayC(c, step.act())) {
				made(step, c.decided == 0 ? this.firstOfC : this.made);
				told(o, step, underWay, world);
			}
		}
		if (underWay != Queues.EMPTY) {
			deliver(o, c, underWay, world);
		}
	}

	private void made(Node.Step step, Set<String> as) {
		String type = step.act().act().type();
		this.made.add(type);
		as.add(type);
	}

	/** What C sends reaches O at once, and O's answer sets out. */
	private void told(Node o, Node.Step ofC, int underWay, int world) {
		if (ofC.sent() == null) {
			this.worlds.add(o.number, ofC.after().number, underWay, world);
		}
		else {
			Node.Step ofO = this.nodes.brought(o, ofC.sent());
			this.worlds.add(ofO.after().number, ofC.after().number, queued(underWay, ofO.sent()), world);
		}
	}

	/** What has been longest under way reaches C, and C's answer reaches O. */
	private void deliver(Node o, Node c, int underWay, int world) {
		Node.Step ofC = this.nodes.brought(c, this.queues.first(underWay));
		Node nowO = ofC.sent() == null ? o : this.nodes.brought(o, ofC.sent()).after();
		this.worlds.add(nowO.number, ofC.after().number, this.queues.rest(underWay), world);
	}

	private int queued(int underWay, @Nullable Sent sent) {
		return sent == null ? underWay : this.queues.with(underWay, sent);
	}

	/** How a world came about. */
	private String way(int world) {
		StringBuilder way = new StringBuilder();
		for (int at = world; at >= 0; at = this.worlds.before(at)) {
			way.insert(0, "\n  " + label(this.worlds.before(at), at));
		}
		return way.toString();
	}

	/** Which step led from one world to the next. */
	private String label(int before, int after) {
		if (before < 0) {
			return "start";
		}
		Node o = this.nodes.numbered(this.worlds.o(before));
		Node c = this.nodes.numbered(this.worlds.c(before));
		Node nextO = this.nodes.numbered(this.worlds.o(after));
		Node nextC = this.nodes.numbered(this.worlds.c(after));
		if (nextO.decided > o.decided) {
			return CaseActs.O + " " + chosen(o, nextO);
		}
		return nextC.decided > c.decided ? CaseActs.C + " " + chosen(c, nextC)
				: "   " + CaseActs.C + " < " + this.queues.first(this.worlds.underWay(before)).told();
	}

	private String chosen(Node node, Node after) {
		List<Node.Step> steps = this.nodes.own(node);
		return steps.stream().filter(step -> step.after() == after).findFirst().map(step -> step.act().told()).orElse("?");
	}

}
