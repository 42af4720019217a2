package org.yuegang.liaison.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Conclusion;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.Person;
import org.yuegang.liaison.meeting.act.Rank;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.meeting.act.MeetingAct.*;
import static org.yuegang.liaison.meeting.state.MeetingState.*;

/** The whole table, written down a second time by hand from the lifecycle: every state, act, side and role. */
class MeetingTrackTests {

	private static final UUID ID = UUID.fromString("10000000-0000-4000-8000-000000000001");

	/** From which states an act leads where; null means it stays. */
	private static final Map<MeetingAct, Set<MeetingState>> FROM = Map.ofEntries(Map.entry(PROPOSE, Set.of(NONE)),
			Map.entry(AGREE, Set.of(PROPOSED)), Map.entry(DECLINE, Set.of(PROPOSED)),
			Map.entry(CONVENE, Set.of(AGREED, CONVENED)), Map.entry(OFFER_MOVE, Set.of(AGREED, CONVENED)),
			Map.entry(AGREE_MOVE, Set.of(AGREED, CONVENED)),
			Map.entry(CANCEL, Set.of(PROPOSED, AGREED, CONVENED)), Map.entry(HOLD, Set.of(CONVENED)),
			Map.entry(PROPOSE_MINUTES, Set.of(HELD, MINUTES_PROPOSED, MINUTES_AGREED)),
			Map.entry(AGREE_MINUTES, Set.of(MINUTES_PROPOSED)), Map.entry(CONCLUDE, Set.of(MINUTES_AGREED)),
			Map.entry(COMPLETE_ITEM, Set.of(CONCLUDED)),
			Map.entry(REMIND, Set.of(HELD, MINUTES_PROPOSED, MINUTES_AGREED, CONCLUDED)),
			Map.entry(REMIND_OWN, Set.of(HELD, MINUTES_PROPOSED, MINUTES_AGREED, CONCLUDED)));

	private static final Map<MeetingAct, MeetingState> TO = Map.of(PROPOSE, PROPOSED, AGREE, AGREED, DECLINE, DECLINED,
			CONVENE, CONVENED, CANCEL, CANCELLED, HOLD, HELD, PROPOSE_MINUTES, MINUTES_PROPOSED, AGREE_MINUTES,
			MINUTES_AGREED, CONCLUDE, CONCLUDED);

	private static final Set<MeetingAct> BY_CONVENOR = EnumSet.of(PROPOSE, CONVENE, OFFER_MOVE, HOLD, PROPOSE_MINUTES,
			CONCLUDE);

	private static final Set<MeetingAct> BY_OTHER = EnumSet.of(AGREE, DECLINE, AGREE_MOVE, AGREE_MINUTES);

	private static final Set<MeetingAct> BY_LIAISON_OFFICERS = EnumSet.of(HOLD, PROPOSE_MINUTES, COMPLETE_ITEM);

	static Stream<Arguments> everyStateAndAct() {
		return Arrays.stream(MeetingState.values())
			.flatMap(state -> Arrays.stream(MeetingAct.values()).map(act -> Arguments.of(state, act)));
	}

	@ParameterizedTest
	@MethodSource("everyStateAndAct")
	void everyActIsAllowedOrRefusedWithItsReason(MeetingState state, MeetingAct act) {
		Meeting meeting = Maker.in(state, ID);
		for (Side side : List.of(Side.ORIGIN, Side.COUNTERPART)) {
			for (Role role : Role.values()) {
				MeetingFacts facts = facts(meeting, side, act, Set.of(role), false, form(act, meeting));
				assertThat(code(Maker.decide(facts, act))).as("%s %s by %s of %s", state, act, role, side)
					.isEqualTo(expected(state, act, side, role));
			}
		}
	}

	private static String expected(MeetingState state, MeetingAct act, Side side, Role role) {
		if (!FROM.get(act).contains(state)) {
			return "not-in-this-state";
		}
		if ((BY_CONVENOR.contains(act) && side != Side.ORIGIN) || (BY_OTHER.contains(act) && side != Side.COUNTERPART)) {
			return "wrong-side";
		}
		boolean may = !act.isMadeByClock()
				&& (role == Role.CONVENING_OFFICIAL || (role == Role.LIAISON_OFFICER && BY_LIAISON_OFFICERS.contains(act)));
		if (!may) {
			return "role-missing";
		}
		if (act == CONVENE && state == CONVENED) {
			return "no-later-time";
		}
		if (act == AGREE_MOVE) {
			return "move-not-offered";
		}
		if (act == COMPLETE_ITEM && side == Side.ORIGIN) {
			return "item-not-yours";
		}
		return "allowed";
	}

	@ParameterizedTest
	@MethodSource("everyStateAndAct")
	void theFoldReachesTheMachinesTarget(MeetingState state, MeetingAct act) {
		Meeting meeting = Maker.in(state, ID);
		for (String unit : List.of(Maker.GD, Maker.HK)) {
			if (meeting == null && act != PROPOSE) {
				continue;
			}
			MeetingFacts facts = Maker.facts(unit, act, meeting, false);
			if (Maker.decide(facts, act) instanceof Decision.Allowed<MeetingState>(MeetingState target, boolean shared)) {
				Act made = Maker.act(unit, ID, act, meeting, 50);
				assertThat(Maker.fold(meeting, made).state()).isEqualTo(target).isEqualTo(TO.getOrDefault(act, state));
				assertThat(made.shared()).isEqualTo(shared);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("everyStateAndAct")
	void theFoldTakesAnyActWithoutFailing(MeetingState state, MeetingAct act) {
		Meeting meeting = Maker.in(state, ID);
		Meeting after = Maker.fold(meeting, Maker.act(Maker.HK, ID, act, meeting, 50));

		assertThat(after == null).isEqualTo(meeting == null && act != PROPOSE);
	}

	@Test
	void aLaterTimeIsConvenedAgain() {
		Meeting meeting = after(CONVENED, OFFER_MOVE, AGREE_MOVE);

		assertThat(meeting.time()).contains(Maker.MOVED.getFirst());
		assertThat(decide(meeting, Side.ORIGIN, CONVENE)).isEqualTo("allowed");
		assertThat(decide(after(CONVENED, OFFER_MOVE, AGREE_MOVE, CONVENE), Side.ORIGIN, CONVENE))
			.isEqualTo("no-later-time");
	}

	@Test
	void aSupersededMeetingIsNotConvened() {
		Meeting meeting = Maker.in(AGREED, ID);
		MeetingFacts facts = Maker.facts(Maker.GD, CONVENE, meeting, true);

		assertThat(code(Maker.decide(facts, CONVENE))).isEqualTo("superseded");
	}

	@Test
	void refusesATimeThatWasNotOffered() {
		assertThat(decide(PROPOSED, Side.COUNTERPART, AGREE, new Agreement(Maker.LATER))).isEqualTo("time-not-offered");
	}

	@Test
	void refusesARoundThatHasPassed() {
		Meeting meeting = after(AGREED, OFFER_MOVE, OFFER_MOVE);
		MeetingForm passed = new MoveAgreement(1, Maker.MOVED.getFirst());

		assertThat(code(Maker.decide(facts(meeting, Side.COUNTERPART, AGREE_MOVE, CONVENOR, false, passed), AGREE_MOVE)))
			.isEqualTo("round-passed");
	}

	@Test
	void refusesAnEmergencyMeetingWithoutAnOfficialOfEachSide() {
		MeetingForm oneSided = Maker
			.held(List.of(Maker.person(Maker.GD, Rank.HEAD), Maker.person(Maker.HK, Rank.LIAISON_OFFICER)));

		assertThat(decide(CONVENED, Side.ORIGIN, HOLD, oneSided)).isEqualTo("no-quorum");
	}

	@Test
	void refusesAnEarlierStartThanAgreedWithoutItsReason() {
		Instant agreed = Maker.TIMES.getFirst();
		List<Person> attendance = Maker.attended().attendance();

		assertThat(decide(CONVENED, Side.ORIGIN, HOLD,
				new Holding(agreed.minusSeconds(60), agreed.plusSeconds(600), null, attendance)))
			.isEqualTo("early-without-reason");
		assertThat(decide(CONVENED, Side.ORIGIN, HOLD, new Holding(agreed, agreed.plusSeconds(600), null, attendance)))
			.isEqualTo("allowed");
		assertThat(decide(CONVENED, Side.ORIGIN, HOLD, new Holding(agreed.minusSeconds(60), agreed.plusSeconds(600),
				Maker.text("各方提早到齊"), attendance))).isEqualTo("allowed");
	}

	@Test
	void refusesAgreementToAnotherRevisionOrAnotherText() {
		String hash = Maker.in(MINUTES_PROPOSED, ID).minutes().orElseThrow().hash();

		assertThat(decide(MINUTES_PROPOSED, Side.COUNTERPART, AGREE_MINUTES, new MinutesAgreement(2, hash)))
			.isEqualTo("minutes-revision-passed");
		assertThat(decide(MINUTES_PROPOSED, Side.COUNTERPART, AGREE_MINUTES, new MinutesAgreement(1, "0")))
			.isEqualTo("minutes-hash-differs");
		assertThat(decide(MINUTES_AGREED, Side.ORIGIN, CONCLUDE, new Conclusion("0"))).isEqualTo("minutes-hash-differs");
	}

	@Test
	void refusesAnItemThatIsUnknownOrDone() {
		assertThat(decide(CONCLUDED, Side.COUNTERPART, COMPLETE_ITEM, new ItemDone(2, Maker.text("完成"))))
			.isEqualTo("item-unknown");
		Meeting done = Maker.fold(Maker.in(CONCLUDED, ID), Maker.act(Maker.HK, ID, COMPLETE_ITEM, Maker.in(CONCLUDED, ID), 50));
		assertThat(decide(done, Side.COUNTERPART, COMPLETE_ITEM)).isEqualTo("item-done");
	}

	@Test
	void whatBuildsOnAVoidActIsWithoutEffectToo() {
		Meeting convened = Maker.in(CONVENED, ID);
		Act hold = Maker.act(Maker.GD, ID, HOLD, convened, 50);
		Meeting held = Maker.fold(convened, hold);
		Act minutes = Maker.act(Maker.GD, ID, PROPOSE_MINUTES, held, 51);

		Meeting after = Maker.fold(Maker.fold(held, minutes), Maker.rejected(Maker.HK, hold, 52));

		assertThat(after.state()).isEqualTo(CONVENED);
		assertThat(after.isWithoutEffect(minutes.id())).isTrue();
		assertThat(after.duties()).isEmpty();
		assertThat(after.nextNumber(PROPOSE_MINUTES)).isEqualTo(2);
	}

	@Test
	void theClockRemindsOnceAndOnlyWhatIsDue() {
		Meeting held = Maker.in(HELD, ID);

		assertThat(clock(held, Side.COUNTERPART, REMIND, "PROPOSE_MINUTES")).isEqualTo("allowed");
		assertThat(clock(held, Side.ORIGIN, REMIND, "PROPOSE_MINUTES")).isEqualTo("nothing-due");
		assertThat(clock(held, Side.ORIGIN, REMIND_OWN, "PROPOSE_MINUTES")).isEqualTo("allowed");
		assertThat(clock(held, Side.COUNTERPART, REMIND_OWN, "PROPOSE_MINUTES")).isEqualTo("nothing-due");
		Meeting reminded = Maker.fold(held, Maker.act(Maker.HK, ID, REMIND, held, 50));
		assertThat(clock(reminded, Side.COUNTERPART, REMIND, "PROPOSE_MINUTES")).isEqualTo("nothing-due");
		assertThat(clock(held, Side.COUNTERPART, REMIND, "AGREE_MINUTES/1")).isEqualTo("nothing-due");
	}

	private static final Set<Role> CONVENOR = Set.of(Role.CONVENING_OFFICIAL);

	private static Meeting after(MeetingState state, MeetingAct... acts) {
		Meeting meeting = Maker.in(state, ID);
		int count = 50;
		for (MeetingAct act : acts) {
			meeting = Maker.fold(meeting, Maker.act(BY_OTHER.contains(act) ? Maker.HK : Maker.GD, ID, act, meeting, count++));
		}
		return meeting;
	}

	private static String decide(MeetingState state, Side side, MeetingAct act, MeetingForm form) {
		return code(Maker.decide(facts(Maker.in(state, ID), side, act, CONVENOR, false, form), act));
	}

	private static String decide(Meeting meeting, Side side, MeetingAct act) {
		return code(Maker.decide(facts(meeting, side, act, CONVENOR, false, Maker.form(act, meeting)), act));
	}

	private static String clock(Meeting meeting, Side side, MeetingAct act, String duty) {
		return code(Maker.decide(facts(meeting, side, act, Set.of(), true, new Reminder(duty, 1)), act));
	}

	private static MeetingForm form(MeetingAct act, Meeting meeting) {
		return Maker.form(act, meeting);
	}

	private static MeetingFacts facts(Meeting meeting, Side side, MeetingAct act, Set<Role> roles, boolean clock,
			MeetingForm form) {
		String unit = side == Side.ORIGIN ? Maker.GD : Maker.HK;
		MeetingFacts known = Maker.facts(unit, act, meeting, false);
		return new MeetingFacts(side, roles, clock, unit, meeting, form, known.around(), known.now());
	}

	private static String code(Decision<MeetingState> decision) {
		return switch (decision) {
			case Decision.Allowed<MeetingState> allowed -> "allowed";
			case Decision.Refused<MeetingState>(Refusal refusal) -> refusal.code();
		};
	}

}
