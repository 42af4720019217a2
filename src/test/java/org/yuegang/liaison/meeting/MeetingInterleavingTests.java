package org.yuegang.liaison.meeting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.state.Receipt;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.meeting.track.MeetingTrack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Breadth-first search of what two nodes can do to meetings between them: each decides by the production table on what
 * it knows, its clock takes at most one step of a ladder, the streams are first in, first out, and every act delivered
 * is answered RECEIVED, or REJECTED where the search tries that. When nothing is under way any more, both must read the same.
 */
class MeetingInterleavingTests {

	private static final UUID LOWER = UUID.fromString("10000000-0000-4000-8000-000000000001");

	private static final UUID HIGHER = UUID.fromString("f0000000-0000-4000-8000-000000000002");

	private static final Map<MeetingState, Set<MeetingAct>> ACTS = new TreeMap<>();

	private static final MeetingInspection INSPECTION = new MeetingInspection();

	/** One node: its meetings, what it has sent that has not arrived, how much it did. */
	private record Node(String unit, Map<UUID, Meeting> meetings, List<Act> sent, int acts, int clockActs, int made) {

		@Nullable Meeting meeting(UUID id) {
			return this.meetings.get(id);
		}

		Node applied(Act act) {
			Meeting after = Maker.fold(meeting(act.subject()), act);
			Map<UUID, Meeting> all = new TreeMap<>(this.meetings);
			if (after != null) {
				all.put(act.subject(), after);
			}
			return new Node(this.unit, all, this.sent, this.acts, this.clockActs, this.made);
		}

		Node making(Act act) {
			Node after = applied(act);
			List<Act> queue = new ArrayList<>(this.sent);
			if (act.shared()) {
				queue.add(act);
			}
			boolean official = MeetingAct.of(act).filter(name -> !name.isMadeByClock()).isPresent();
			boolean clock = MeetingAct.of(act).filter(MeetingAct::isMadeByClock).isPresent();
			return new Node(this.unit, after.meetings, queue, this.acts + (official ? 1 : 0),
					this.clockActs + (clock ? 1 : 0), this.made + 1);
		}

		Node delivered() {
			return new Node(this.unit, this.meetings, this.sent.subList(1, this.sent.size()), this.acts,
					this.clockActs, this.made);
		}

		boolean superseded(UUID id) {
			return this.meetings.values()
				.stream()
				.anyMatch(other -> other.id().toString().compareTo(id.toString()) < 0 && other.state().isAhead());
		}

		/** What tells this node from another; the ids of acts follow from their content. */
		Object key() {
			return List.of(this.meetings.values().stream().map(Node::key).toList(), this.sent.stream().map(Act::id).toList(),
					this.acts, this.clockActs);
		}

		private static Object key(Meeting meeting) {
			return List.of(meeting.id(), meeting.steps().stream().map(Step::act).toList(),
					meeting.receipts().stream().map(Receipt::act).toList(), meeting.voided());
		}

	}

	private record Pair(Node gd, Node hk, int rejections) {

		Object key() {
			return List.of(this.gd.key(), this.hk.key(), this.rejections);
		}

		boolean isQuiet() {
			return this.gd.sent.isEmpty() && this.hk.sent.isEmpty();
		}

		Pair with(Node node, boolean rejection) {
			int count = this.rejections + (rejection ? 1 : 0);
			return node.unit.equals(Maker.GD) ? new Pair(node, this.hk, count) : new Pair(this.gd, node, count);
		}

	}

	/** How far a search goes. */
	private record Bounds(int acts, int rejections, Collection<UUID> proposedByGd, Collection<UUID> proposedByHk) {

		Collection<UUID> ids(String unit) {
			Set<UUID> all = new HashSet<>(this.proposedByGd);
			all.addAll(this.proposedByHk);
			return all;
		}

		boolean mayPropose(String unit, UUID id) {
			return (unit.equals(Maker.GD) ? this.proposedByGd : this.proposedByHk).contains(id);
		}

	}

	@ParameterizedTest
	@EnumSource(MeetingState.class)
	void everyInterleavingOfThreeActsASideEndsAlikeOnBothNodes(MeetingState start) {
		Found found = search(start, new Bounds(3, 0, List.of(LOWER), List.of()));

		assertThat(found.quiet).as("outcomes of %d situations", found.seen).isGreaterThan(0);
	}

	@ParameterizedTest
	@EnumSource(MeetingState.class)
	void anActRejectedByTheOtherNodeIsVoidOnBoth(MeetingState start) {
		Found found = search(start, new Bounds(2, 1, List.of(LOWER), List.of()));

		assertThat(found.quiet).as("outcomes of %d situations", found.seen).isGreaterThan(0);
	}

	@Test
	void crossingProposalsOnOneIncidentEndAlikeOnBothNodes() {
		Found found = search(MeetingState.NONE, new Bounds(3, 0, List.of(HIGHER), List.of(LOWER)));

		assertThat(found.reached).contains(MeetingState.CONVENED, MeetingState.CANCELLED, MeetingState.DECLINED);
	}

	@Test
	void theSearchReachesTheEndOfTheLife() {
		Found found = search(MeetingState.HELD, new Bounds(2, 0, List.of(LOWER), List.of()));

		assertThat(found.reached).contains(MeetingState.MINUTES_PROPOSED, MeetingState.MINUTES_AGREED,
				MeetingState.CONCLUDED);
	}

	private record Found(int seen, int quiet, Set<MeetingState> reached) {
	}

	private Found search(MeetingState start, Bounds bounds) {
		Meeting meeting = Maker.in(start, LOWER);
		Map<UUID, Meeting> known = meeting == null ? Map.of() : Map.of(LOWER, meeting);
		Pair first = new Pair(new Node(Maker.GD, known, List.of(), 0, 0, 100), new Node(Maker.HK, known, List.of(), 0, 0, 200),
				0);
		Set<Object> seen = new HashSet<>(Set.of(first.key()));
		Deque<Pair> queue = new ArrayDeque<>(List.of(first));
		Set<MeetingState> reached = new HashSet<>();
		int quiet = 0;
		while (!queue.isEmpty()) {
			Pair pair = queue.remove();
			if (pair.isQuiet()) {
				quiet++;
				assertAlike(pair, bounds);
				pair.gd.meetings.values().forEach(one -> reached.add(one.state()));
			}
			for (Pair next : next(pair, bounds)) {
				if (seen.add(next.key())) {
					queue.add(next);
				}
			}
		}
		return new Found(seen.size(), quiet, reached);
	}

	private List<Pair> next(Pair pair, Bounds bounds) {
		List<Pair> next = new ArrayList<>();
		for (Node node : List.of(pair.gd, pair.hk)) {
			for (Node after : deciding(node, bounds)) {
				next.add(pair.with(after, false));
			}
		}
		deliver(pair, pair.gd, pair.hk, bounds, next);
		deliver(pair, pair.hk, pair.gd, bounds, next);
		return next;
	}

	private List<Node> deciding(Node node, Bounds bounds) {
		List<Node> next = new ArrayList<>();
		for (UUID id : bounds.ids(node.unit)) {
			Meeting meeting = node.meeting(id);
			for (MeetingAct act : actsIn(meeting == null ? MeetingState.NONE : meeting.state())) {
				boolean proposes = act == MeetingAct.PROPOSE;
				boolean spent = act.isMadeByClock() ? node.clockActs > 0 : node.acts >= bounds.acts;
				if (spent || (proposes && !bounds.mayPropose(node.unit, id)) || (!proposes && meeting == null)) {
					continue;
				}
				Maker.make(node.unit, id, act, meeting, node.superseded(id), node.made)
					.ifPresent(made -> next.add(reached(node.making(made), made, act, meeting)));
			}
		}
		return next;
	}

	/** Whatever happened before, what a node decides takes the effect that the table says. */
	private static Node reached(Node after, Act made, MeetingAct act, @Nullable Meeting before) {
		MeetingState from = before == null ? MeetingState.NONE : before.state();
		MeetingState target = MeetingTrack.TRACK.rows()
			.stream()
			.filter(row -> row.act() == act && row.from().contains(from))
			.findFirst()
			.map(row -> row.target(from))
			.orElseThrow();
		if (after.meetings.get(made.subject()).state() != target) {
			throw new AssertionError(act + " in " + from + " led to " + after.meetings.get(made.subject()));
		}
		return after;
	}

	/** Only to save time: the acts for which the table has any row in this state. */
	private static Set<MeetingAct> actsIn(MeetingState state) {
		return ACTS.computeIfAbsent(state, any -> MeetingTrack.TRACK.rows()
			.stream()
			.filter(row -> row.from().contains(any))
			.map(Row::act)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private static void deliver(Pair pair, Node from, Node to, Bounds bounds, List<Pair> next) {
		if (from.sent.isEmpty()) {
			return;
		}
		Act act = from.sent.getFirst();
		Pair sent = pair.with(from.delivered(), false);
		if (MeetingAct.of(act).isEmpty()) {
			next.add(sent.with(to.applied(act), false));
			return;
		}
		boolean takes = INSPECTION.obstacle(to.meeting(act.subject()), act, to.unit).isEmpty();
		if (takes) {
			Node taken = to.applied(act);
			next.add(sent.with(taken.making(Maker.received(to.unit, act, taken.made)), false));
		}
		if (!takes || (pair.rejections < bounds.rejections && !MeetingAct.of(act).orElseThrow().isMadeByClock())) {
			next.add(sent.with(to.making(Maker.rejected(to.unit, act, to.made)), true));
		}
	}

	private static void assertAlike(Pair pair, Bounds bounds) {
		for (UUID id : bounds.ids(Maker.GD)) {
			Meeting gd = shared(pair.gd, id);
			Meeting hk = shared(pair.hk, id);
			assertThat(gd).as("the meeting on both nodes").isEqualTo(hk);
			if (gd != null && hk != null) {
				assertThat(pair.gd.meeting(id).state()).isEqualTo(pair.hk.meeting(id).state()).isEqualTo(gd.state());
				assertThat(gd.duties()).isEqualTo(hk.duties());
				assertThat(pair.gd.superseded(id)).isEqualTo(pair.hk.superseded(id));
			}
		}
	}

	private static @Nullable Meeting shared(Node node, UUID id) {
		Meeting meeting = node.meeting(id);
		return meeting == null ? null : meeting.shared();
	}

}
