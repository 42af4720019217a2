package org.yuegang.liaison.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Span;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.Finding;
import org.yuegang.liaison.request.act.HoldingReply;
import org.yuegang.liaison.request.act.Overriding;
import org.yuegang.liaison.request.act.Position;
import org.yuegang.liaison.request.act.Publication;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Referring;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.Report;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.request.act.RequestDuty;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.act.Settlement;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestFold;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.request.track.RequestFacts;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Role;

/**
 * Acts on a request cross: every interleaving of three acts a side, with one of them rejected or none, by the production's
 * table, bodies, inspection and fold. Each side decides on what it knows, each stream is first in first out, and whenever nothing
 * is under way both nodes must hold the same. A request folds by itself, so it is searched by itself.
 */
class RequestCrossingTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final Instant LATER = NOW.plus(Duration.ofDays(40));

	private static final UUID SUBJECT = UUID.fromString("01a1f6ae-9900-4196-b001-7a6d6207f70f");

	private static final String ASKER = "GD";

	private static final String ASKED = "HK";

	private static final RequestFold FOLD = new RequestFold();

	private static final RequestBodies BODIES = new RequestBodies();

	private static final RequestInspection INSPECTION = new RequestInspection();

	private final Set<World> seen = new HashSet<>();

	private final Set<RequestAct> made = new HashSet<>();

	private final Set<RequestState> ends = new HashSet<>();

	private int quiescent;

	/** A node: what it holds, and how many acts its side may still make. */
	private record Node(@Nullable Request request, int left) {

		Node with(@Nullable Request after) {
			return new Node(after, this.left);
		}

		Node taken(Act act) {
			return new Node(FOLD.apply(this.request, act), this.left - 1);
		}

	}

	/** A message under way; one that is doomed will be rejected where it arrives. */
	private record Sent(Act act, boolean doomed) {
	}

	private record World(Node asker, Node asked, List<Sent> toAsked, List<Sent> toAsker, boolean mayReject) {
	}

	@ParameterizedTest(name = "{0}, clocks apart by {1} s")
	@CsvSource({ "MEDIA_VERIFICATION, 0", "MEDIA_VERIFICATION, 5000", "MEDIA_VERIFICATION, -5000", "PUBLICATION_CHECK, 0",
			"PUBLICATION_CHECK, 5000", "PUBLICATION_CHECK, -5000" })
	void endsAlikeWhateverCrossed(RequestKind kind, int ahead) {
		Act ask = act(ASKER, RequestAct.ASK, null, question(kind), 0, 0);
		Deque<World> open = new ArrayDeque<>();
		add(open, new World(new Node(FOLD.apply(null, ask), 3), new Node(null, 3), List.of(new Sent(ask, false)), List.of(), true));
		while (!open.isEmpty()) {
			World world = open.pop();
			if (world.toAsked().isEmpty() && world.toAsker().isEmpty()) {
				requireAlike(world);
			}
			for (RequestAct act : RequestAct.values()) {
				Stream.of(false, true).filter(doomed -> !doomed || world.mayReject()).forEach(doomed -> {
					made(ASKER, world.asker(), act, kind, ahead).ifPresent(own -> add(open, new World(world.asker().taken(own), world.asked(),
							sent(world.toAsked(), own, doomed), world.toAsker(), world.mayReject() && !(doomed && own.shared()))));
					made(ASKED, world.asked(), act, kind, ahead).ifPresent(own -> add(open, new World(world.asker(), world.asked().taken(own),
							world.toAsked(), sent(world.toAsker(), own, doomed), world.mayReject() && !(doomed && own.shared()))));
				});
			}
			if (!world.toAsked().isEmpty()) {
				Arrived arrived = arrive(ASKED, world.asked(), world.toAsked(), world.toAsker());
				add(open, new World(world.asker(), arrived.node(), arrived.in(), arrived.out(), world.mayReject()));
			}
			if (!world.toAsker().isEmpty()) {
				Arrived arrived = arrive(ASKER, world.asker(), world.toAsker(), world.toAsked());
				add(open, new World(arrived.node(), world.asked(), arrived.out(), arrived.in(), world.mayReject()));
			}
		}
		Set<RequestAct> all = new HashSet<>(List.of(RequestAct.HOLDING_REPLY, RequestAct.ANSWER, RequestAct.REASK, RequestAct.SETTLE,
				RequestAct.CANCEL, RequestAct.REMIND, RequestAct.REMIND_OWN));
		all.addAll(kind == RequestKind.MEDIA_VERIFICATION ? List.of(RequestAct.REFER, RequestAct.FILE) : List.of(RequestAct.OVERRIDE));
		assertThat(this.made).containsAll(all);
		assertThat(this.ends).contains(RequestState.OPEN, RequestState.ANSWERED, RequestState.SETTLED, RequestState.CANCELLED);
		// A search that grew smaller by itself would prove less.
		assertThat(this.seen.size()).as("worlds, %s of them quiescent", this.quiescent).isGreaterThan(10_000);
	}

	private void add(Deque<World> open, World world) {
		if (this.seen.add(world)) {
			open.push(world);
		}
	}

	private void requireAlike(World world) {
		this.quiescent++;
		Request asker = Objects.requireNonNull(world.asker().request()).shared();
		Request asked = world.asked().request() == null ? null : world.asked().request().shared();
		assertThat(asked).as(() -> steps(world)).isEqualTo(asker);
		if (asker != null && asked != null) {
			assertThat(asked.state()).isEqualTo(asker.state());
			assertThat(asked.embargo(LATER)).isEqualTo(asker.embargo(LATER));
			this.ends.add(asker.state());
		}
	}

	private static String steps(World world) {
		return "asker " + names(world.asker().request()) + ", asked " + names(world.asked().request());
	}

	private static List<String> names(@Nullable Request request) {
		return request == null ? List.of() : request.steps()
			.stream()
			.map(step -> step.unit() + "." + step.made() + (request.voided().contains(step.act()) ? " void" : ""))
			.toList();
	}

	/** The act, when the table lets this side make it now. */
	private Optional<Act> made(String unit, Node node, RequestAct act, RequestKind kind, int ahead) {
		Request request = node.request();
		if (request == null || node.left() == 0 || act.founds()) {
			return Optional.empty();
		}
		RequestForm form = form(act, request, kind);
		RequestFacts facts = new RequestFacts(request.sideOf(unit), act.isMadeByClock() ? Set.of() : Set.of(Role.values()),
				act.isMadeByClock(), unit, request, form, null, act.isMadeByClock() ? LATER : NOW);
		if (RequestTrack.TRACK.obstacle(request.state(), act, facts).isPresent()) {
			return Optional.empty();
		}
		this.made.add(act);
		return Optional.of(act(unit, act, request, form, request.steps().size(), unit.equals(ASKED) ? ahead : 0));
	}

	private record Arrived(Node node, List<Sent> in, List<Sent> out) {
	}

	/** Takes the first message: folds it, or answers that it is rejected, on both nodes from then on. */
	private static Arrived arrive(String unit, Node node, List<Sent> in, List<Sent> out) {
		Sent first = in.getFirst();
		List<Sent> rest = in.subList(1, in.size());
		boolean rejects = !first.act().type().equals(Act.REJECTED) && (first.doomed() || INSPECTION
			.obstacle(node.request(), first.act(), unit, (question, basis) -> Optional.empty())
			.isPresent());
		if (!rejects) {
			return new Arrived(node.with(FOLD.apply(node.request(), first.act())), rest, out);
		}
		Act rejected = identified(new Act(UUID.randomUUID(), Act.REJECTED, 1, true, SUBJECT, Mode.ACTUAL, unit, null, NOW,
				JsonConfiguration.mapper().createObjectNode().put("act", first.act().id().toString())));
		Request after = node.request() == null ? null : FOLD.apply(node.request(), rejected);
		List<Sent> answered = new ArrayList<>(out);
		answered.add(new Sent(rejected, false));
		return new Arrived(node.with(after), rest, List.copyOf(answered));
	}

	private static List<Sent> sent(List<Sent> before, Act act, boolean doomed) {
		if (!act.shared()) {
			return before;
		}
		List<Sent> after = new ArrayList<>(before);
		after.add(new Sent(act, doomed));
		return List.copyOf(after);
	}

	private static Act act(String unit, RequestAct act, @Nullable Request request, RequestForm form, int count, int ahead) {
		Basis basis = request == null ? Basis.of(ASKED, null, terms(1)) : request.basisFor(act);
		Basis whole = act == RequestAct.REASK ? basis.owing(terms(basis.round())) : basis;
		boolean internal = Set.of(RequestAct.REFER, RequestAct.FILE, RequestAct.REMIND_OWN).contains(act);
		Signatory officer = act.isMadeByClock() ? null : new Signatory("officer", text("官員"), text("職銜"));
		return identified(new Act(UUID.randomUUID(), act.type(), RequestAct.TYPE_VERSION, !internal, SUBJECT, Mode.ACTUAL, unit, officer,
				NOW.plusSeconds(count + ahead), BODIES.write(form, whole)));
	}

	/** The same content is the same act, so that equal worlds are found equal. */
	private static Act identified(Act act) {
		String content = act.type() + act.unit() + act.at() + act.body();
		return new Act(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)), act.type(), act.typeVersion(), act.shared(),
				act.subject(), act.mode(), act.unit(), act.officer(), act.at(), act.body());
	}

	private static Terms terms(int round) {
		Term term = new Term(RequestDuty.ANSWER_REQUEST.kind(), Span.of(Duration.ofHours(2)),
				List.of(new Term.Step(Span.of(Duration.ZERO), RungKind.REMIND, List.of(Called.DEBTOR_LIAISON_OFFICER))));
		Instant due = NOW.plus(Duration.ofHours(2));
		return new Terms("test-1", Urgency.FLASH, List.of(new Terms.Opening(RequestDuty.ANSWER_REQUEST + "/" + round, term.kind(), term,
				new Term.Times(due, List.of(due)))));
	}

	private static Inquiry question(RequestKind kind) {
		boolean media = kind == RequestKind.MEDIA_VERIFICATION;
		return new Inquiry(kind, Mode.ACTUAL, Urgency.FLASH, null, text("問"),
				media ? new Report("某報", null, text("某批豬肉帶病"), "全文") : null,
				media ? null : new Publication(text("公布"), NOW.plus(Duration.ofHours(5))), null, null);
	}

	private static RequestForm form(RequestAct act, Request request, RequestKind kind) {
		return switch (act) {
			case ASK, ASK_IN_NOTICE -> question(kind);
			case HOLDING_REPLY -> new HoldingReply(text("暫覆"), NOW.plus(Duration.ofHours(9)));
			case ANSWER -> new Answer(request.round(), text("答"), kind == RequestKind.MEDIA_VERIFICATION ? Finding.REFUTED : null,
					kind == RequestKind.PUBLICATION_CHECK ? Position.AGREES : null, List.of());
			case REASK -> new Again(text("再問"), null, null);
			case SETTLE -> new Settlement(null);
			case CANCEL -> new TakingBack(text("不需要"));
			case OVERRIDE -> new Overriding(text("須即時公布"));
			case REFER -> new Referring("進出口", "食物安全中心", LocalDate.of(2026, 11, 20), "F-1");
			case FILE -> new Filing(new UUID(1, 2));
			case REMIND, REMIND_OWN -> new Reminder(RequestDuty.ANSWER_REQUEST + "/" + Math.max(1, request.round()), 1);
		};
	}

	private static BilingualText text(String text) {
		return BilingualText.of(text, text);
	}

}
