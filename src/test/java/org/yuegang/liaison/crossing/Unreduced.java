package org.yuegang.liaison.crossing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The same search without its short cut: what either side sends may stay under way. It is there to show on small
 * bounds that {@link Crossing} loses nothing, and takes its nodes over so that they can be compared one by one.
 */
final class Unreduced {

	private final Bounds bounds;

	private final Nodes nodes;

	private final Queues queues;

	private final Set<World> seen = new HashSet<>();

	private final Deque<World> open = new ArrayDeque<>();

	private final Set<Outcome> outcomes = new HashSet<>();

	/** The two nodes of a world in which nothing is under way. */
	record Outcome(int o, int c) {
	}

	private record World(Node o, Node c, int toC, int toO) {

		boolean isQuiet() {
			return this.toC == Queues.EMPTY && this.toO == Queues.EMPTY;
		}

	}

	Unreduced(Bounds bounds, Crossing reduced) {
		this.bounds = bounds;
		this.nodes = reduced.nodes;
		this.queues = reduced.queues;
	}

	/** @param start a world of the reduced search */
	Set<Outcome> from(Worlds worlds, int start) {
		add(new World(this.nodes.numbered(worlds.o(start)), this.nodes.numbered(worlds.c(start)),
				worlds.underWay(start), Queues.EMPTY));
		while (!this.open.isEmpty()) {
			World world = this.open.removeFirst();
			if (world.isQuiet()) {
				this.outcomes.add(new Outcome(world.o().number, world.c().number));
			}
			decide(world);
			deliver(world);
		}
		return this.outcomes;
	}

	int size() {
		return this.seen.size();
	}

	private void decide(World world) {
		Node o = world.o();
		Node c = world.c();
		boolean mayReject = o.doomed + c.doomed < this.bounds.rejections();
		if (o.decided < this.bounds.ofO()) {
			this.nodes.own(o)
				.stream()
				.filter(step -> (mayReject || !step.act().doomed()) && this.bounds.mayO(o, step.act()))
				.forEach(step -> add(new World(step.after(), c, queued(world.toC(), step.sent()), world.toO())));
		}
		if (c.decided < this.bounds.ofC()) {
			this.nodes.own(c)
				.stream()
				.filter(step -> (mayReject || !step.act().doomed()) && this.bounds.mayC(c, step.act()))
				.forEach(step -> add(new World(o, step.after(), world.toC(), queued(world.toO(), step.sent()))));
		}
	}

	private void deliver(World world) {
		if (world.toC() != Queues.EMPTY) {
			Node.Step step = this.nodes.brought(world.c(), this.queues.first(world.toC()));
			add(new World(world.o(), step.after(), this.queues.rest(world.toC()), queued(world.toO(), step.sent())));
		}
		if (world.toO() != Queues.EMPTY) {
			Node.Step step = this.nodes.brought(world.o(), this.queues.first(world.toO()));
			add(new World(step.after(), world.c(), queued(world.toC(), step.sent()), this.queues.rest(world.toO())));
		}
	}

	private int queued(int queue, @Nullable Sent sent) {
		return sent == null ? queue : this.queues.with(queue, sent);
	}

	private void add(World world) {
		if (this.seen.add(world)) {
			this.open.addLast(world);
		}
	}

}
