package org.yuegang.liaison.incident.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Decision;

/**
 * Breadth first through every interleaving: each side decides by the production tables on what its node knows, the two
 * streams are first in first out, each delivery folds by the production fold and is answered RECEIVED, or, as often as
 * allowed, REJECTED. Whenever nothing is under way, both nodes must hold the same.
 */
final class CaseSearch {

	private final int acts;

	private final int rejections;

	private final Set<IncidentAct> alphabet;

	/** Receipts that stand next in a stream are delivered together with what came before them. */
	private final boolean promptReceipts;

	private final boolean onward;

	private final Map<CaseNode.Key, CaseNode> nodesOfO = new HashMap<>();

	private final Map<CaseNode.Key, CaseNode> nodesOfC = new HashMap<>();

	private final Map<Act, Act> made = new HashMap<>();

	private final Set<List<Object>> heardByMachine = new HashSet<>();

	private final Set<List<CaseNode>> compared = new HashSet<>();

	private final Set<IncidentAct> actsMade = new LinkedHashSet<>();

	private final Set<String> readings = new TreeSet<>();

	private int quiescent;

	CaseSearch(int acts, int rejections, boolean promptReceipts, boolean onward, Set<IncidentAct> alphabet) {
		this.acts = acts;
		this.rejections = rejections;
		this.promptReceipts = promptReceipts;
		this.onward = onward;
		this.alphabet = alphabet;
	}

	/** Two nodes and what is under way between them; {@code before} and {@code label} only tell how it was reached. */
	private record World(CaseNode o, CaseNode c, List<Act> toC, List<Act> toO, int rejected, @Nullable World before,
			String label) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof World world && this.o == world.o && this.c == world.c
					&& this.rejected == world.rejected && this.toC.equals(world.toC) && this.toO.equals(world.toO);
		}

		@Override
		public int hashCode() {
			return 31 * (31 * System.identityHashCode(this.o) + System.identityHashCode(this.c))
					+ 31 * ids(this.toC) + ids(this.toO);
		}

		private static int ids(List<Act> acts) {
			int hash = 1;
			for (Act act : acts) {
				hash = 31 * hash + act.id().hashCode();
			}
			return hash;
		}

		String way() {
			return (this.before == null ? "" : this.before.way() + "\n  ") + this.label;
		}

	}

	/** What a search saw. */
	record Found(int worlds, int quiescent, int nodes, Set<IncidentAct> acts, Set<String> readings) {
	}

	/** @param prelude acts of O already made and on their way, the case founded by the first internal ones */
	Found from(List<Act> prelude, boolean delivered) {
		CaseNode o = new CaseNode(CaseActs.O, null, List.of(), 0, 0, Map.of());
		CaseNode c = intern(new CaseNode(CaseActs.C, null, List.of(), 0, 0, Map.of()));
		List<Act> toC = new ArrayList<>();
		for (Act act : prelude) {
			o = o.making(act, this.rejections > 0, 0);
			if (act.shared()) {
				toC.add(act);
			}
		}
		World start = new World(intern(o), c, List.copyOf(toC), List.of(), 0, null, "start");
		while (delivered && !(start.toC().isEmpty() && start.toO().isEmpty())) {
			start = start.toC().isEmpty() ? deliveredToO(start) : deliveredToC(start);
		}
		return from(start);
	}

	private Found from(World start) {
		Set<World> seen = new HashSet<>();
		Deque<World> open = new ArrayDeque<>();
		seen.add(start);
		open.add(start);
		while (!open.isEmpty()) {
			World world = open.removeFirst();
			if (world.toC().isEmpty() && world.toO().isEmpty()) {
				compare(world);
			}
			for (World next : next(world)) {
				if (seen.add(next)) {
					open.addLast(next);
				}
			}
		}
		return new Found(seen.size(), this.quiescent, this.nodesOfO.size() + this.nodesOfC.size(), this.actsMade,
				this.readings);
	}

	private List<World> next(World world) {
		List<World> next = new ArrayList<>();
		for (CaseNode.Step step : own(world.o())) {
			next.add(new World(step.after(), world.c(), joined(world.toC(), step.sent()), world.toO(), world.rejected(),
					world, step.label()));
		}
		for (CaseNode.Step step : own(world.c())) {
			next.add(new World(world.o(), step.after(), world.toC(), joined(world.toO(), step.sent()), world.rejected(),
					world, step.label()));
		}
		if (!world.toC().isEmpty()) {
			Act act = world.toC().getFirst();
			next.add(deliveredToC(world));
			if (world.rejected() < this.rejections && IncidentAct.of(act).isPresent()) {
				next.add(toC(world, rejecting(world.c(), act), 1));
			}
		}
		if (!world.toO().isEmpty()) {
			Act act = world.toO().getFirst();
			next.add(deliveredToO(world));
			if (world.rejected() < this.rejections && IncidentAct.of(act).isPresent()) {
				next.add(toO(world, rejecting(world.o(), act), 1));
			}
		}
		return next;
	}

	private World deliveredToC(World world) {
		World after = toC(world, receiving(world.c(), world.toC().getFirst()), 0);
		return this.promptReceipts && !after.toC().isEmpty() && after.toC().getFirst().type().equals(Act.RECEIVED)
				? deliveredToC(after) : after;
	}

	private World deliveredToO(World world) {
		World after = toO(world, receiving(world.o(), world.toO().getFirst()), 0);
		return this.promptReceipts && !after.toO().isEmpty() && after.toO().getFirst().type().equals(Act.RECEIVED)
				? deliveredToO(after) : after;
	}

	private static World toC(World world, CaseNode.Step step, int rejected) {
		return new World(world.o(), step.after(), world.toC().subList(1, world.toC().size()),
				joined(world.toO(), step.sent()), world.rejected() + rejected, world, step.label());
	}

	private static World toO(World world, CaseNode.Step step, int rejected) {
		return new World(step.after(), world.c(), joined(world.toC(), step.sent()),
				world.toO().subList(1, world.toO().size()), world.rejected() + rejected, world, step.label());
	}

	/** A node takes an act and answers it; what it cannot place is rejected, as in production. */
	private CaseNode.Step receiving(CaseNode node, Act act) {
		CaseNode.Step known = node.received.get(act);
		if (known != null) {
			return known;
		}
		CaseNode.Step step;
		IncidentAct type = IncidentAct.of(act).orElse(null);
		if (type == null) {
			step = new CaseNode.Step(intern(node.taking(act)), List.of(), "   " + node.unit + " < " + told(act));
		}
		else if (node.incident == null && type != IncidentAct.ISSUE && type != IncidentAct.ISSUE_URGENTLY) {
			step = rejecting(node, act);
		}
		else {
			CaseNode taken = node.taking(act);
			Act receipt = intern(CaseActs.received(node.unit, node.made + 1, act));
			CaseNode receipted = taken.making(receipt, false, 0);
			step = new CaseNode.Step(intern(owing(receipted, act, type)), List.of(receipt),
					"   " + node.unit + " < " + told(act));
		}
		node.received.put(act, step);
		return step;
	}

	/** Clause one: receiving a material version makes C owe its own recipients, as its own node's clock records. */
	private CaseNode owing(CaseNode node, Act act, IncidentAct type) {
		if (!this.onward || !node.unit.equals(CaseActs.C) || !type.isOfVersions() || type == IncidentAct.WITHDRAW) {
			return node;
		}
		return node.making(intern(CaseActs.act(CaseActs.C, node.made + 1, IncidentAct.OWE_ONWARD, false, null,
				CaseActs.onward(act.body().path("version").asInt()))), false, 0);
	}

	private CaseNode.Step rejecting(CaseNode node, Act act) {
		Act rejection = intern(CaseActs.rejected(node.unit, node.made + 1, act));
		return new CaseNode.Step(intern(node.making(rejection, false, 0)), List.of(rejection),
				"   " + node.unit + " rejects " + told(act));
	}

	private List<CaseNode.Step> own(CaseNode node) {
		List<CaseNode.Step> steps = node.own;
		if (steps == null) {
			steps = new ArrayList<>();
			Incident incident = node.incident;
			if (incident != null && node.decided < this.acts) {
				for (CaseMoves.Move move : CaseMoves.of(incident, node.unit, this.alphabet)) {
					if (IncidentTracks.obstacle(move.type(), move.facts()).isEmpty()) {
						steps.add(making(node, move));
					}
				}
			}
			node.own = steps;
		}
		return steps;
	}

	private CaseNode.Step making(CaseNode node, CaseMoves.Move move) {
		boolean shared = IncidentTracks.of(move.type())
			.rows()
			.stream()
			.filter(row -> row.act() == move.type())
			.allMatch(row -> row.shared());
		Act act = intern(CaseActs.act(node.unit, node.made + 1, move.type(), shared, move.officer(), move.body()));
		CaseNode after = intern(node.making(act, this.rejections > 0, 1));
		reachesTarget(move, after);
		this.actsMade.add(move.type());
		return new CaseNode.Step(after, shared ? List.of(act) : List.of(), node.unit + " " + told(act));
	}

	/** What was decided is what the fold reaches, once for each way an act can move the three readings. */
	private void reachesTarget(CaseMoves.Move move, CaseNode node) {
		Incident before = move.facts().incident();
		Incident after = node.incident;
		assertThat(after).isNotNull();
		List<Object> way = List.of(move.type(), node.unit, before.handling(), before.acknowledgement(),
				before.escalation(List.of()), after.handling(), after.acknowledgement(), after.escalation(List.of()));
		if (this.heardByMachine.add(way)) {
			Decision<?> decision = IncidentTracks.decide(move.type(), move.facts());
			assertThat(decision).as("%s", way).isInstanceOf(Decision.Allowed.class);
			Enum<?> target = ((Decision.Allowed<?>) decision).target();
			assertThat(target).as("%s", way)
				.isEqualTo(target instanceof Handling ? after.handling()
						: target instanceof AcknowledgementReading ? after.acknowledgement()
								: after.escalation(List.of()));
		}
	}

	private void compare(World world) {
		this.quiescent++;
		if (this.compared.add(List.of(world.o(), world.c()))) {
			CaseNode.SharedView ofO = world.o().view();
			assertThat(world.c().view()).as(() -> "diverged after\n  " + world.way()).isEqualTo(ofO);
			Settledness.check(ofO, world::way);
			if (ofO.facts() != null) {
				this.readings.add(ofO.facts().handling() + "/" + ofO.acknowledgement() + "/" + ofO.escalation());
			}
		}
	}

	private CaseNode intern(CaseNode node) {
		return (node.unit.equals(CaseActs.O) ? this.nodesOfO : this.nodesOfC).computeIfAbsent(node.key, key -> node);
	}

	private Act intern(Act act) {
		return this.made.computeIfAbsent(act, same -> same);
	}

	private static List<Act> joined(List<Act> stream, List<Act> sent) {
		if (sent.isEmpty()) {
			return stream;
		}
		List<Act> all = new ArrayList<>(stream);
		all.addAll(sent);
		return all;
	}

	private static String told(Act act) {
		return act.name() + (act.body().has("version") ? " v" + act.body().get("version").asInt() : "")
				+ (act.body().path("material").asBoolean(false) ? " material" : "");
	}

}
