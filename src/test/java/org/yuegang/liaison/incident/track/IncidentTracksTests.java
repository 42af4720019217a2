package org.yuegang.liaison.incident.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.incident.act.IncidentAct.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.incident.state.CaseFixtures;
import org.yuegang.liaison.incident.state.CaseStates;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * Every state by every act, side and role, against a table written down here from the design, not read from the
 * production's; and each condition by itself.
 */
class IncidentTracksTests {

	private static final ContentFacts READY = new ContentFacts(true, Set.of("gd.drafter"), Urgency.FLASH, List.of(), true);

	/** Act; states; side (O, C or both); roles, * for the clock; the state it leads to, = for where it is. */
	private static final String HANDLING = """
			SUBMIT | DRAFT | O | DRAFTER | IN_VERIFICATION
			SEND_BACK | IN_VERIFICATION VERIFIED | O | VERIFIER ISSUER | DRAFT
			VERIFY | IN_VERIFICATION | O | VERIFIER | VERIFIED
			REFUTE | IN_VERIFICATION VERIFIED | O | VERIFIER | UNFOUNDED
			REFER | IN_VERIFICATION VERIFIED | O | VERIFIER | REFERRED
			INFORMATION_COPY | REFERRED | O | ISSUER LIAISON_OFFICER | =
			ISSUE | VERIFIED | O | ISSUER | NOTIFIED
			ISSUE_URGENTLY | DRAFT IN_VERIFICATION | O | ISSUER | NOTIFIED
			COUNTERSIGN | NOTIFIED CLOSURE_PROPOSED | O | ISSUER VERIFIER HEAD | =
			UPDATE | NOTIFIED CLOSURE_PROPOSED CLOSED | O | ISSUER | NOTIFIED
			CORRECT | NOTIFIED CLOSURE_PROPOSED CLOSED | O | ISSUER | NOTIFIED
			WITHDRAW | NOTIFIED CLOSURE_PROPOSED CLOSED | O | ISSUER | WITHDRAWN
			PROPOSE_CLOSURE | NOTIFIED | O | ISSUER | CLOSURE_PROPOSED
			AGREE_CLOSURE | CLOSURE_PROPOSED | C | LIAISON_OFFICER | CLOSED
			OBJECT_TO_CLOSURE | CLOSURE_PROPOSED | C | LIAISON_OFFICER | NOTIFIED
			OPENED | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | C | * | =
			ACTED_ON | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | C | DUTY_OFFICER LIAISON_OFFICER | =
			OWE_ONWARD | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | C | * | =
			REPORT_ONWARD | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | C | DUTY_OFFICER LIAISON_OFFICER | =
			LOG_CALL | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | OC | DUTY_OFFICER LIAISON_OFFICER HEAD | =
			STOP_CLOCK | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | OC | HEAD | =
			RESUME_CLOCK | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | OC | HEAD LIAISON_OFFICER * | =
			REMIND_OWN | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | OC | * | =
			DRAFT_MEETING | NOTIFIED CLOSURE_PROPOSED CLOSED WITHDRAWN | OC | * | =
			""";

	private static final String ACKNOWLEDGEMENT = """
			ACKNOWLEDGE | AWAITED RETURNED | C | DUTY_OFFICER LIAISON_OFFICER | ACKNOWLEDGED
			RETURN | AWAITED | C | DUTY_OFFICER LIAISON_OFFICER | RETURNED
			ANSWER_RETURN | RETURNED | O | LIAISON_OFFICER ISSUER | AWAITED
			""";

	private static final String ESCALATION = """
			REMIND | NONE | OC | * | REMINDED
			REMIND | REMINDED ESCALATED MEETING_PROPOSED MEETING_CONVENED | OC | * | =
			ESCALATE | NONE REMINDED ESCALATED | OC | DUTY_OFFICER LIAISON_OFFICER HEAD * | ESCALATED
			ESCALATE | MEETING_PROPOSED MEETING_CONVENED | OC | DUTY_OFFICER LIAISON_OFFICER HEAD * | =
			STAND_DOWN | ESCALATED MEETING_PROPOSED MEETING_CONVENED | OC | DUTY_OFFICER LIAISON_OFFICER HEAD | =
			""";

	/** Acts that stay on their own side. */
	private static final Set<IncidentAct> INTERNAL = EnumSet.of(SUBMIT, SEND_BACK, VERIFY, REFUTE, REFER, OWE_ONWARD,
			REPORT_ONWARD, REMIND_OWN, DRAFT_MEETING);

	/** One line of the tables above. */
	private record Expected(IncidentAct act, List<String> from, String sides, Set<Role> roles, boolean clock, String to) {

		static List<Expected> of(String table) {
			return table.lines().map(line -> line.split("\\|")).map(cells -> {
				List<String> makers = List.of(cells[3].strip().split(" "));
				Set<Role> roles = EnumSet.noneOf(Role.class);
				makers.stream().filter(maker -> !maker.equals("*")).map(Role::valueOf).forEach(roles::add);
				return new Expected(IncidentAct.valueOf(cells[0].strip()), List.of(cells[1].strip().split(" ")),
						cells[2].strip(), roles, makers.contains("*"), cells[4].strip());
			}).toList();
		}

	}

	@Test
	void decidesHandlingInEveryStateForEveryActSideAndRole() {
		int asked = 0;
		for (Handling handling : Handling.values()) {
			asked += compare(Expected.of(HANDLING), handling.name(), act -> CaseFixtures.fitFor(act, handling), List.of());
		}
		assertThat(asked).isEqualTo(Handling.values().length * 24 * 2 * (Role.values().length + 1));
	}

	@Test
	void decidesAcknowledgementInEveryReadingForEveryActSideAndRole() {
		Map<AcknowledgementReading, Incident> cases = new EnumMap<>(Map.of(AcknowledgementReading.NOT_DUE,
				CaseStates.verified().incident(), AcknowledgementReading.AWAITED, CaseStates.issued().incident(),
				AcknowledgementReading.RETURNED, CaseStates.returned().incident(), AcknowledgementReading.ACKNOWLEDGED,
				CaseStates.acknowledged().incident()));
		cases.forEach((reading, incident) -> {
			assertThat(incident.acknowledgement()).isEqualTo(reading);
			assertThat(compare(Expected.of(ACKNOWLEDGEMENT), reading.name(), act -> incident, List.of())).isEqualTo(60);
		});
	}

	@Test
	void decidesEscalationInEveryReadingForEveryActSideAndRole() {
		for (Escalation reading : Escalation.values()) {
			Incident incident = CaseFixtures.escalation(reading);
			List<LinkedMeeting> meetings = CaseFixtures.meetings(reading);
			assertThat(incident.escalation(meetings)).isEqualTo(reading);
			assertThat(compare(Expected.of(ESCALATION), reading.name(), act -> incident, meetings)).isEqualTo(60);
		}
	}

	@Test
	void holdsEveryActInOneTableOnly() {
		for (IncidentAct act : IncidentAct.values()) {
			assertThat(IncidentTracks.ALL.stream().filter(track -> track.knows(act))).as(act.name()).hasSize(1);
		}
	}

	/** Asks for every act of the table by every maker; returns how many questions that were. */
	private static int compare(List<Expected> table, String state, Function<IncidentAct, Incident> cases,
			List<LinkedMeeting> meetings) {
		int asked = 0;
		for (IncidentAct act : EnumSet.copyOf(table.stream().map(Expected::act).toList())) {
			List<Expected> rows = table.stream().filter(row -> row.act() == act).toList();
			for (Side side : List.of(Side.ORIGIN, Side.COUNTERPART)) {
				List<@Nullable Role> makers = new ArrayList<>(List.of(Role.values()));
				makers.add(null);
				for (Role role : makers) {
					asked++;
					check(rows, state, act, facts(act, side, role, cases.apply(act), meetings), role);
				}
			}
		}
		return asked;
	}

	private static void check(List<Expected> rows, String state, IncidentAct act, IncidentFacts facts,
			@Nullable Role role) {
		String what = "%s in %s by %s of %s".formatted(act, state, role == null ? "the clock" : role, facts.side());
		Expected row = rows.stream().filter(each -> each.from().contains(state)).findFirst().orElse(null);
		String expected = row == null ? "not-in-this-state"
				: !row.sides().contains(facts.side() == Side.ORIGIN ? "O" : "C") ? "wrong-side"
						: (role == null ? !row.clock() : !row.roles().contains(role)) ? "role-missing" : "allowed";
		Decision<?> decision = IncidentTracks.decide(act, facts);
		Optional<Refusal> obstacle = IncidentTracks.obstacle(act, facts);
		if (decision instanceof Decision.Allowed<?>(Enum<?> target, boolean shared)) {
			assertThat(expected).as(what).isEqualTo("allowed");
			assertThat(obstacle).as(what).isEmpty();
			assertThat(shared).as(what).isEqualTo(!INTERNAL.contains(act));
			if (act != STAND_DOWN) {
				assertThat(target.name()).as(what).isEqualTo(row.to().equals("=") ? state : row.to());
			}
		}
		else {
			Refusal refusal = ((Decision.Refused<?>) decision).refusal();
			assertThat(refusal.code()).as(what).isEqualTo(expected);
			assertThat(obstacle).as(what).contains(refusal);
		}
	}

	private static IncidentFacts facts(IncidentAct act, Side side, @Nullable Role role, Incident incident,
			List<LinkedMeeting> meetings) {
		String unit = side == Side.ORIGIN ? CaseActs.O : CaseActs.C;
		Officer officer = role == null ? null : second(unit, role);
		return new IncidentFacts(side, unit, officer, incident, meetings, READY,
				CaseFixtures.form(act, incident, unit), CaseFixtures.duty(act), List.of());
	}

	/** Not the one who made the acts so far. */
	private static Officer second(String unit, Role... roles) {
		return named(unit.toLowerCase() + ".second", unit, roles);
	}

	private static Officer named(String code, String unit, Role... roles) {
		return new Officer(code, unit, CaseFixtures.TEXT, CaseFixtures.TEXT, Set.of(roles), Language.EN);
	}

	@Test
	void holdsFourEyes() {
		Officer drafter = named("gd.drafter", CaseActs.O, Role.values());
		for (IncidentAct act : List.of(VERIFY, REFUTE, REFER)) {
			refuses(act, asked(CaseStates.submitted().incident(), drafter, READY, null), "four-eyes");
		}
		refuses(ISSUE, asked(CaseStates.verified().incident(), drafter, READY, null), "four-eyes");
		for (IncidentAct act : List.of(UPDATE, CORRECT, WITHDRAW)) {
			refuses(act, asked(CaseStates.issued().incident(), drafter, READY, null), "four-eyes");
		}
		refuses(INFORMATION_COPY, asked(CaseStates.in(Handling.REFERRED), drafter, READY, null), "four-eyes");
		refuses(COUNTERSIGN, asked(CaseStates.issuedUrgently().incident(), CaseActs.officer("GD"), READY, null), "four-eyes");
		allows(ISSUE_URGENTLY, asked(CaseStates.draft(), drafter, READY, null));
	}

	@Test
	void asksForWhatIsPrepared() {
		Officer officer = CaseActs.officer("GD");
		Officer drafter = CaseActs.officer("GD", Role.DRAFTER);
		ContentFacts missing = new ContentFacts(true, Set.of(), Urgency.FLASH,
				List.of(FieldProblem.of("/measures", "missing"), FieldProblem.of("/asks", "missing")), true);
		ContentFacts same = new ContentFacts(true, Set.of(), Urgency.FLASH, List.of(), false);
		ContentFacts slow = new ContentFacts(true, Set.of(), Urgency.PRIORITY, List.of(), true);
		refuses(SUBMIT, asked(CaseStates.draft(), drafter, ContentFacts.NONE, null), "nothing-prepared");
		refuses(SUBMIT, asked(CaseStates.draft(), drafter, missing, null), "facts-missing");
		refuses(ISSUE, asked(CaseStates.verified().incident(), officer, missing, null), "facts-missing");
		refuses(ISSUE_URGENTLY, asked(CaseStates.draft(), officer, ContentFacts.NONE, null), "nothing-prepared");
		refuses(ISSUE_URGENTLY, asked(CaseStates.draft(), officer, slow, null), "flash-only");
		refuses(ISSUE_URGENTLY, asked(CaseStates.draft(), officer, missing, null), "facts-missing");
		for (IncidentAct act : List.of(UPDATE, CORRECT)) {
			refuses(act, asked(CaseStates.issued().incident(), officer, ContentFacts.NONE, null), "nothing-prepared");
			refuses(act, asked(CaseStates.issued().incident(), officer, same, null), "nothing-changed");
			refuses(act, asked(CaseStates.issued().incident(), officer, missing, null), "facts-missing");
			refuses(act, asked(CaseStates.returned().incident(), officer, READY,
					new Form.Update(List.of(), CaseActs.id("GD", 77))), "question-not-open");
		}
		refuses(WITHDRAW, asked(CaseStates.issued().incident(), officer, ContentFacts.NONE, null), "nothing-prepared");
		refuses(WITHDRAW, asked(CaseStates.issued().incident(), officer, missing, null), "facts-missing");
		assertThat(IncidentTracks.obstacle(SUBMIT, asked(CaseStates.draft(), drafter, missing, null)).orElseThrow()
			.arguments()).containsExactly("/measures, /asks");
	}

	@Test
	void closesOnlyWhatIsAcknowledgedAndOwesNothing() {
		Officer issuer = CaseActs.officer("GD");
		refuses(PROPOSE_CLOSURE, asked(CaseStates.issued().incident(), issuer, READY, null), "version-not-acknowledged");
		Incident urgent = CaseStates.issuedUrgently().with("HK", ACKNOWLEDGE, CaseFixtures.acknowledgement(1)).incident();
		refuses(PROPOSE_CLOSURE, asked(urgent, issuer, READY, null), "duty-open");
		allows(PROPOSE_CLOSURE, asked(CaseStates.acknowledged().incident(), issuer, READY, null));
		allows(AGREE_CLOSURE, of(CaseStates.closureProposed().incident(), "HK", List.of()));
		Refusal elsewhere = Refusal.of("meeting-open", "M2026-0001");
		refuses(AGREE_CLOSURE, of(CaseStates.closureProposed().incident(), "HK", List.of(elsewhere)), "meeting-open");
		refuses(PROPOSE_CLOSURE, of(CaseStates.acknowledged().incident(), "GD", List.of(elsewhere)), "meeting-open");
		Incident onward = CaseStates.closureProposed().with("HK", OWE_ONWARD, CaseFixtures.onward(1)).incident();
		refuses(AGREE_CLOSURE, of(onward, "HK", List.of()), "duty-open");
	}

	@Test
	void refusesWhatIsAboutSomethingElse() {
		Incident issued = CaseStates.issued().incident();
		refuses(COUNTERSIGN, asked(issued, CaseActs.officer("GD"), READY, null), "no-countersign-owed");
		refuses(ANSWER_RETURN, asked(CaseStates.returned().incident(), CaseActs.officer("GD"), READY,
				new Form.AnswerReturn(CaseActs.id("HK", 77), CaseFixtures.TEXT)), "question-not-open");
		Incident escalated = CaseFixtures.escalation(Escalation.ESCALATED);
		refuses(STAND_DOWN, asked(escalated, CaseActs.officer("GD"), READY,
				new Form.StandDown(CaseActs.id("GD", 77), CaseFixtures.TEXT)), "escalation-not-open");
		Incident theirs = CaseStates.issued().with("HK", ESCALATE,
				new Body.Escalated(1, null, null, CaseFixtures.TEXT)).incident();
		refuses(STAND_DOWN, asked(theirs, CaseActs.officer("GD"), READY,
				new Form.StandDown(theirs.openAlarms().getFirst().act(), CaseFixtures.TEXT)), "escalation-not-open");
		refuses(REPORT_ONWARD, of(issued, "HK", List.of()), "report-not-owed");
		refuses(REMIND, clock(issued, "GD", "ACKNOWLEDGE/9"), "duty-not-open");
		refuses(REMIND_OWN, clock(issued, "HK", "ACKNOWLEDGE/9"), "duty-not-open");
		refuses(DRAFT_MEETING, clock(issued, "GD", "ACKNOWLEDGE/9"), "duty-not-open");
		refuses(INFORMATION_COPY, asked(CaseFixtures.copied(), CaseActs.officer("GD"), READY, null), "already-copied");
	}

	@Test
	void stopsAndResumesOnlyTheClockOfTheCreditor() {
		Incident issued = CaseStates.issued().incident();
		Form stop = new Form.StopClock("ACKNOWLEDGE/1", CaseFixtures.TEXT, issued.updatedAt());
		Form resume = new Form.ResumeClock("ACKNOWLEDGE/1");
		allows(STOP_CLOCK, withDuty(issued, "GD", stop));
		refuses(STOP_CLOCK, withDuty(issued, "HK", stop), "duty-not-owed-to-you");
		refuses(RESUME_CLOCK, withDuty(issued, "GD", resume), "clock-not-stopped");
		Incident stopped = CaseStates.issued()
			.with("GD", STOP_CLOCK, new Body.ClockStopped("ACKNOWLEDGE/1", CaseFixtures.TEXT, issued.updatedAt()))
			.incident();
		allows(RESUME_CLOCK, withDuty(stopped, "GD", resume));
		refuses(STOP_CLOCK, withDuty(stopped, "GD", stop), "clock-already-stopped");
	}

	@Test
	void acknowledgesReturnsAndEscalatesOnlyWhatIsInForce() {
		allows(ACKNOWLEDGE, of(CaseStates.withdrawn().incident(), "HK", List.of()));
		refuses(RETURN, of(CaseStates.withdrawn().incident(), "HK", List.of()), "not-in-this-state");
		for (Handling handling : List.of(Handling.DRAFT, Handling.VERIFIED, Handling.UNFOUNDED, Handling.REFERRED,
				Handling.CLOSED)) {
			refuses(ESCALATE, of(CaseStates.in(handling), "GD", List.of()), "not-in-this-state");
		}
		Incident noted = CaseStates.withdrawn().with("HK", ACKNOWLEDGE, CaseFixtures.acknowledgement(2)).incident();
		refuses(ESCALATE, of(noted, "GD", List.of()), "not-in-this-state");
		Refusal refusal = IncidentTracks.obstacle(RETURN, of(CaseStates.withdrawn().incident(), "HK", List.of()))
			.orElseThrow();
		assertThat(refusal.arguments()).containsExactly("act.incident.RETURN", "state.handling.WITHDRAWN");
	}

	private static IncidentFacts asked(Incident incident, Officer officer, ContentFacts content, @Nullable Form form) {
		return new IncidentFacts(Side.ORIGIN, CaseActs.O, officer, incident, List.of(), content, form, null, List.of());
	}

	private static IncidentFacts of(Incident incident, String unit, List<Refusal> obstacles) {
		return new IncidentFacts(unit.equals(CaseActs.O) ? Side.ORIGIN : Side.COUNTERPART, unit, CaseActs.officer(unit),
				incident, List.of(), READY, null, null, obstacles);
	}

	private static IncidentFacts clock(Incident incident, String unit, String duty) {
		return new IncidentFacts(unit.equals(CaseActs.O) ? Side.ORIGIN : Side.COUNTERPART, unit, null, incident,
				List.of(), ContentFacts.NONE, null, duty, List.of());
	}

	private static IncidentFacts withDuty(Incident incident, String unit, Form form) {
		return new IncidentFacts(unit.equals(CaseActs.O) ? Side.ORIGIN : Side.COUNTERPART, unit, CaseActs.officer(unit),
				incident, List.of(), READY, form, "ACKNOWLEDGE/1", List.of());
	}

	private static void refuses(IncidentAct act, IncidentFacts facts, String code) {
		assertThat(IncidentTracks.obstacle(act, facts)).as("%s", act).map(Refusal::code).contains(code);
		assertThat(IncidentTracks.decide(act, facts)).as("%s", act)
			.isEqualTo(new Decision.Refused<>(IncidentTracks.obstacle(act, facts).orElseThrow()));
	}

	private static void allows(IncidentAct act, IncidentFacts facts) {
		assertThat(IncidentTracks.obstacle(act, facts)).as("%s", act).isEmpty();
		assertThat(IncidentTracks.decide(act, facts)).as("%s", act).isInstanceOf(Decision.Allowed.class);
	}

}
