package org.yuegang.liaison.crossing;

import static org.yuegang.liaison.incident.act.IncidentAct.ACTED_ON;
import static org.yuegang.liaison.incident.act.IncidentAct.DRAFT_MEETING;
import static org.yuegang.liaison.incident.act.IncidentAct.LOG_CALL;
import static org.yuegang.liaison.incident.act.IncidentAct.OPENED;
import static org.yuegang.liaison.incident.act.IncidentAct.REMIND_OWN;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.CaseActs;

/**
 * How far a search goes.
 *
 * @param ofO how many acts O decides, its clock's among them
 * @param ofC how many C does
 * @param rejections how many acts are rejected that the other node could have taken: none or one
 * @param alphabet the acts that are decided
 * @param firstOfO the type of O's first act; null for any
 * @param firstOfC the type of C's first act; null for any
 * @param proposals the meeting that each unit may propose
 * @param ahead the unit whose clock is so far ahead that the ids of all its acts are higher; null for clocks alike
 * @param numbering how the acts of a node on the case are numbered
 */
record Bounds(int ofO, int ofC, int rejections, Predicate<Sent> alphabet, @Nullable String firstOfO,
		@Nullable String firstOfC, Map<String, UUID> proposals, @Nullable String ahead, Numbering numbering) {

	/** Ids and times of a node's acts follow from their numbers. */
	enum Numbering {

		/** Every act is later than all the node has made or taken before, as in production. */
		RISING,
		/**
		 * As far as anything depends on it: an act that asks back is later than the receipts before it and earlier than
		 * those after it. Apart from that a number follows from how many of its kind came before, so that the same acts
		 * in another order are the same acts, and nodes that hold them are one.
		 */
		BY_KIND

	}

	/** What only stands beside the tracks: it is kept, and neither moves a track nor opens or settles a duty of both. */
	private static final Set<String> KEPT = Stream.of(OPENED, ACTED_ON, LOG_CALL, REMIND_OWN, DRAFT_MEETING)
		.map(IncidentAct::type)
		.collect(Collectors.toSet());

	/** By how much a number is higher on a clock that is ahead. */
	static final int AHEAD = 50_000;

	private static final UUID LOWER = UUID.fromString("10000000-0000-4000-8000-000000000001");

	private static final UUID HIGHER = UUID.fromString("f0000000-0000-4000-8000-000000000002");

	/** Of every act, O's meeting having the higher id and being the one that waits. */
	static Bounds of(int ofO, int ofC, int rejections) {
		return new Bounds(ofO, ofC, rejections, any -> true, null, null, Map.of(CaseActs.O, HIGHER, CaseActs.C, LOWER),
				null, Numbering.BY_KIND);
	}

	/** Whether an act moves a track, a duty of both sides, or a meeting. */
	static boolean moves(Sent act) {
		return !KEPT.contains(act.act().type());
	}

	Bounds acts(int byO, int byC) {
		return new Bounds(byO, byC, this.rejections, this.alphabet, this.firstOfO, this.firstOfC, this.proposals,
				this.ahead, this.numbering);
	}

	Bounds only(Predicate<Sent> acts) {
		return new Bounds(this.ofO, this.ofC, this.rejections, acts, this.firstOfO, this.firstOfC, this.proposals,
				this.ahead, this.numbering);
	}

	Bounds proposing(Map<String, UUID> meetings) {
		return new Bounds(this.ofO, this.ofC, this.rejections, this.alphabet, this.firstOfO, this.firstOfC, meetings,
				this.ahead, this.numbering);
	}

	Bounds startingWith(@Nullable String ofO, @Nullable String ofC) {
		return new Bounds(this.ofO, this.ofC, this.rejections, this.alphabet, ofO, ofC, this.proposals, this.ahead,
				this.numbering);
	}

	/** The same with one side's clock ahead, and the meeting that waits being the other's. */
	Bounds ahead(String unit) {
		return new Bounds(this.ofO, this.ofC, this.rejections, this.alphabet, this.firstOfO, this.firstOfC,
				Map.of(CaseActs.O, LOWER, CaseActs.C, HIGHER), unit, this.numbering);
	}

	Bounds rising() {
		return new Bounds(this.ofO, this.ofC, this.rejections, this.alphabet, this.firstOfO, this.firstOfC,
				this.proposals, this.ahead, Numbering.RISING);
	}

	boolean rejecting() {
		return this.rejections > 0;
	}

	/** Whether O may make the act as its next. */
	boolean mayO(Node o, Sent act) {
		return o.decided < this.ofO && may(o, act, this.firstOfO);
	}

	boolean mayC(Node c, Sent act) {
		return c.decided < this.ofC && may(c, act, this.firstOfC);
	}

	private boolean may(Node node, Sent act, @Nullable String first) {
		return this.alphabet.test(act) && (node.decided > 0 || first == null || act.act().type().equals(first));
	}

}
