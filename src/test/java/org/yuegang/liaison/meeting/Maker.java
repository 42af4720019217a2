package org.yuegang.liaison.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Span;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.Cancellation;
import org.yuegang.liaison.meeting.act.Conclusion;
import org.yuegang.liaison.meeting.act.Convening;
import org.yuegang.liaison.meeting.act.Declination;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Person;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.act.Rank;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingFold;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.state.MinutesRevision;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes acts of meetings as a node does, by the production table, bodies and fold, with everything else fixed: no
 * database, no policy file, one time. The id of an act follows from its content.
 */
public final class Maker {

	static final String GD = "GD";

	static final String HK = "HK";

	static final UUID INCIDENT = CaseActs.CASE;

	static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	static final List<Instant> TIMES = List.of(NOW.plusSeconds(90_000), NOW.plusSeconds(93_600));

	static final List<Instant> MOVED = List.of(NOW.plusSeconds(97_200));

	/** Late enough for every step of every ladder. */
	static final Instant LATER = NOW.plus(Duration.ofDays(400));

	static final JointCalendar CALENDAR = new JointCalendar();

	private static final MeetingFold FOLD = new MeetingFold();

	private static final MeetingBodies BODIES = new MeetingBodies();

	private Maker() {
	}

	static BilingualText text(String text) {
		return BilingualText.of(text, text);
	}

	static Person person(String unit, Rank rank) {
		return new Person(unit, text("某某"), null, rank);
	}

	static Proposal proposal(MeetingKind kind) {
		return new Proposal(kind, Mode.ACTUAL, Urgency.FLASH, text("事由"), List.of(INCIDENT), TIMES, text("深圳"), null,
				List.of(), List.of());
	}

	static Minutes minutes() {
		return new Minutes(text("紀要"), List.of(new Minutes.Resolution(text("回收"), HK, LATER.minusSeconds(60))));
	}

	static Holding attended() {
		return held(List.of(person(GD, Rank.HEAD), person(HK, Rank.CONVENING_OFFICIAL)));
	}

	static Holding held(List<Person> attendance) {
		return new Holding(NOW.minusSeconds(3600), NOW.minusSeconds(1800), text("提早舉行"), attendance);
	}

	/** A form that the act may be made with now, where the meeting offers one. */
	static MeetingForm form(MeetingAct act, @Nullable Meeting meeting) {
		return switch (act) {
			case PROPOSE -> proposal(MeetingKind.EMERGENCY);
			case AGREE -> new Agreement(TIMES.getFirst());
			case DECLINE -> new Declination(text("不便"), List.of());
			case CONVENE -> new Convening(text("召開令"), List.of());
			case OFFER_MOVE -> new MoveOffer(MOVED, null);
			case AGREE_MOVE -> new MoveAgreement(
					meeting == null ? 1 : meeting.openOffer().map(Step::basis).map(Basis::number).orElse(1),
					MOVED.getFirst());
			case CANCEL -> new Cancellation(text("取消"));
			case HOLD -> attended();
			case PROPOSE_MINUTES -> minutes();
			case AGREE_MINUTES -> new MinutesAgreement(minutesOf(meeting).map(MinutesRevision::revision).orElse(1),
					minutesOf(meeting).map(MinutesRevision::hash).orElse("0"));
			case CONCLUDE -> new Conclusion(minutesOf(meeting).map(MinutesRevision::hash).orElse("0"));
			case COMPLETE_ITEM -> new ItemDone(1, text("完成"));
			case REMIND, REMIND_OWN -> new Reminder(reminded(meeting), 1);
		};
	}

	private static Optional<MinutesRevision> minutesOf(@Nullable Meeting meeting) {
		return meeting == null ? Optional.empty() : meeting.minutes();
	}

	private static String reminded(@Nullable Meeting meeting) {
		return meeting == null ? "none" : meeting.duties()
			.stream()
			.filter(duty -> duty.isOpen() && duty.nextRung().isPresent())
			.findFirst()
			.map(duty -> duty.key())
			.orElse("none");
	}

	static MeetingFacts facts(String unit, MeetingAct act, @Nullable Meeting meeting, boolean superseded) {
		return facts(unit, act, meeting, superseded, null);
	}

	/** @param about what stands against the incidents that are met about */
	static MeetingFacts facts(String unit, MeetingAct act, @Nullable Meeting meeting, boolean superseded,
			@Nullable Refusal about) {
		var around = new MeetingFacts.Around(superseded, about, Set.of(Role.HEAD, Role.CONVENING_OFFICIAL));
		Set<Role> roles = act.isMadeByClock() ? Set.of() : Set.of(Role.CONVENING_OFFICIAL);
		return meeting == null ? MeetingFacts.ofProposal(unit, roles, form(act, null), around, LATER)
				: MeetingFacts.of(meeting, unit, roles, act.isMadeByClock(), form(act, meeting), around, LATER);
	}

	/** The act, when the table lets this unit make it now. */
	static Optional<Act> make(String unit, UUID subject, MeetingAct act, @Nullable Meeting meeting, boolean superseded,
			int count) {
		MeetingFacts facts = facts(unit, act, meeting, superseded);
		return MeetingTrack.TRACK.obstacle(facts.state(), act, facts).isEmpty()
				? Optional.of(act(unit, subject, act, meeting, count)) : Optional.empty();
	}

	/** The act, whether the table allows it or not. */
	public static Act act(String unit, UUID subject, MeetingAct act, @Nullable Meeting meeting, int count) {
		String other = unit.equals(GD) ? HK : GD;
		Basis about = meeting == null ? new Basis(null, 0, act == MeetingAct.PROPOSE ? other : null, null)
				: meeting.basisFor(act);
		Terms terms = terms(act, about);
		ObjectNode body = BODIES.write(form(act, meeting), terms == null ? about : about.owing(terms));
		Signatory officer = act.isMadeByClock() ? null : new Signatory("official", text("官員"), text("職銜"));
		return identified(new Act(UUID.randomUUID(), act.type(), MeetingAct.TYPE_VERSION, act != MeetingAct.REMIND_OWN,
				subject, Mode.ACTUAL, unit, officer, NOW.plusSeconds(count), body));
	}

	/** As the exchange makes it. */
	public static Act received(String unit, Act about, int count) {
		ObjectNode body = JsonConfiguration.mapper().createObjectNode();
		body.put("act", about.id().toString());
		body.put("type", about.type());
		Instant at = NOW.plusSeconds(count);
		body.set("due", JsonConfiguration.mapper().valueToTree(due(about, at)));
		return identified(new Act(UUID.randomUUID(), Act.RECEIVED, 1, true, about.subject(), Mode.ACTUAL, unit, null, at,
				body));
	}

	public static Act rejected(String unit, Act about, int count) {
		ObjectNode body = JsonConfiguration.mapper().createObjectNode();
		body.put("act", about.id().toString());
		body.put("type", about.type());
		body.put("code", "act-unsupported");
		body.putArray("arguments");
		return identified(new Act(UUID.randomUUID(), Act.REJECTED, 1, true, about.subject(), Mode.ACTUAL, unit, null,
				NOW.plusSeconds(count), body));
	}

	private static List<DueOnReceipt> due(Act about, Instant at) {
		return MeetingAct.of(about).map(made -> BODIES.read(made, about)).map(read -> switch (read) {
			case Reading.Read<MeetingBodies.Body>(MeetingBodies.Body body) -> body.basis().terms();
			case Reading.Unreadable<MeetingBodies.Body> unreadable -> null;
		}).map(terms -> DueOnReceipt.of(terms, at, CALENDAR)).orElse(List.of());
	}

	private static @Nullable Terms terms(MeetingAct act, Basis about) {
		return switch (act) {
			case HOLD -> terms("PROPOSE_MINUTES", MeetingDuty.PROPOSE_MINUTES.kind(), new Term.Times(NOW, List.of(NOW)));
			case PROPOSE_MINUTES -> terms("AGREE_MINUTES/" + about.number(), MeetingDuty.AGREE_MINUTES.kind(), null);
			case CONCLUDE -> terms("ACTION_ITEM/1", MeetingDuty.ACTION_ITEM.kind(), new Term.Times(NOW, List.of(NOW)));
			default -> null;
		};
	}

	private static Terms terms(String key, DutyKind kind, Term.@Nullable Times times) {
		Term term = new Term(kind, Span.of(Duration.ofHours(24)), List.of(
				new Term.Step(Span.of(Duration.ZERO), RungKind.REMIND, List.of(Called.DEBTOR_LIAISON_OFFICER))));
		return new Terms("test-1", Urgency.FLASH, List.of(new Terms.Opening(key, kind, term, times)));
	}

	private static Act identified(Act act) {
		String content = act.type() + act.unit() + act.subject() + act.at() + act.body();
		return new Act(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)), act.type(), act.typeVersion(),
				act.shared(), act.subject(), act.mode(), act.unit(), act.officer(), act.at(), act.body());
	}

	public static @Nullable Meeting fold(@Nullable Meeting meeting, Act act) {
		return FOLD.apply(meeting, act);
	}

	/** A meeting proposed by Guangdong and brought into a state by both sides' acts, all received. */
	public static @Nullable Meeting in(MeetingState state, UUID subject) {
		Meeting meeting = null;
		int count = 0;
		for (MeetingAct act : way(state)) {
			boolean other = act == MeetingAct.AGREE || act == MeetingAct.DECLINE || act == MeetingAct.AGREE_MINUTES;
			String unit = other ? HK : GD;
			Act made = make(unit, subject, act, meeting, false, count++).orElseThrow();
			meeting = fold(meeting, made);
			meeting = fold(meeting, received(other ? GD : HK, made, count++));
		}
		return meeting;
	}

	private static List<MeetingAct> way(MeetingState state) {
		List<MeetingAct> whole = List.of(MeetingAct.PROPOSE, MeetingAct.AGREE, MeetingAct.CONVENE, MeetingAct.HOLD,
				MeetingAct.PROPOSE_MINUTES, MeetingAct.AGREE_MINUTES, MeetingAct.CONCLUDE);
		return switch (state) {
			case NONE -> List.of();
			case PROPOSED -> whole.subList(0, 1);
			case AGREED -> whole.subList(0, 2);
			case DECLINED -> List.of(MeetingAct.PROPOSE, MeetingAct.DECLINE);
			case CANCELLED -> List.of(MeetingAct.PROPOSE, MeetingAct.CANCEL);
			case CONVENED -> whole.subList(0, 3);
			case HELD -> whole.subList(0, 4);
			case MINUTES_PROPOSED -> whole.subList(0, 5);
			case MINUTES_AGREED -> whole.subList(0, 6);
			case CONCLUDED -> whole;
		};
	}

	static Decision<MeetingState> decide(MeetingFacts facts, MeetingAct act) {
		return MeetingTrack.TRACK.decide(facts.state(), act, facts);
	}

}
