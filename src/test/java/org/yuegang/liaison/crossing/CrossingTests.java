package org.yuegang.liaison.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.incident.state.CaseActs.C;
import static org.yuegang.liaison.incident.state.CaseActs.O;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.MeetingState;

/**
 * Acts cross: whatever the two sides do meanwhile to a case and to the meetings on it, both nodes end alike. What is
 * searched here is what an ordinary run has time for; three acts a side of the whole alphabet at once, and with one
 * of them rejected, are searched by {@link ThreeActsSearch}. {@code src/docs/crossing.md} has the figures, and what is not searched.
 *
 * <p>Searched here, the clock's acts counted among the acts, each side free to propose a meeting of its own:
 * <ul>
 * <li>every act, from an issue on its way: three of O against two of C and two against three; two against two with one
 * of them rejected; two against two with either side's clock far ahead;
 * <li>every act, from an urgent issue with a promise on its way: two a side, one rejected;
 * <li>every act, before the first issue: three of O against two of C, one rejected;
 * <li>every act, from a case in which nothing is owed any more and a meeting in each of its states: two a side, one
 * rejected;
 * <li>the acts that move something, from such a case without a meeting: three a side;
 * <li>the acts of meetings alone, from each state of one and with crossing proposals: three a side; of one meeting alone
 * four, one rejected.
 * </ul>
 */
class CrossingTests {

	private static final Logger LOG = LoggerFactory.getLogger(CrossingTests.class);

	@Test
	void endsAlikeAfterThreeActsAgainstTwo() {
		Found found = found("3:2", Parts.search(Bounds.of(3, 2, 0), Start::issued), 2_000_000);

		assertThat(found.acts()).containsAll(typesAfterIssue(IncidentAct.AGREE_CLOSURE));
	}

	@Test
	void endsAlikeAfterTwoActsAgainstThree() {
		Found found = found("2:3", Parts.search(Bounds.of(2, 3, 0), Start::issued), 2_000_000);

		assertThat(found.acts()).containsAll(typesAfterIssue(IncidentAct.DRAFT_MEETING));
	}

	@Test
	void endsAlikeWhenAnActIsRejected() {
		found("2:2, one rejected", Parts.search(Bounds.of(2, 2, 1), Start::issued), 600_000);
	}

	/** Where two acts do the same thing the id decides, and ids follow the makers' clocks. */
	@Test
	void endsAlikeWhicheverClockIsAhead() {
		found("2:2, O ahead", new Crossing(Bounds.of(2, 2, 0).ahead(O)).from(Start.issued()), 140_000);
		found("2:2, C ahead", new Crossing(Bounds.of(2, 2, 0).ahead(C)).from(Start.issued()), 140_000);
	}

	@Test
	void endsAlikeAfterAnUrgentIssue() {
		Found found = found("urgent 2:2, one rejected", Parts.search(Bounds.of(2, 2, 1), Start::issuedUrgently), 1_100_000);

		assertThat(found.acts()).contains(IncidentAct.COUNTERSIGN.type());
	}

	@Test
	void endsAlikeAroundTheFirstIssue() {
		Found found = found("first issue 3:2, one rejected", Parts.search(Bounds.of(3, 2, 1), Start::verified), 700_000);

		assertThat(found.acts()).contains(IncidentAct.ISSUE.type(), IncidentAct.REFER.type(),
				IncidentAct.INFORMATION_COPY.type(), IncidentAct.ISSUE_URGENTLY.type());
	}

	@Test
	void endsAlikeWithAMeetingInEveryState() {
		found("with a meeting 2:2, one rejected", Parts.search(Bounds.of(2, 2, 1), everyMeeting()), 3_500_000);
	}

	@Test
	void endsAlikeWhenMeetingsCrossAClosure() {
		Found found = found("closing 3:3", Parts.search(Bounds.of(3, 3, 0).only(Bounds::moves), Start::settled), 950_000);

		assertThat(found.acts()).contains(IncidentAct.AGREE_CLOSURE.type(), MeetingAct.CONVENE.type());
	}

	@Test
	void endsAlikeAfterAnyActsOfMeetings() {
		Bounds meetings = Bounds.of(3, 3, 0).only(Sent::isOfMeeting);
		found("meetings 3:3", new Crossing(meetings).from(everyMeeting().get()), 325_000);
		Found found = found("one meeting 4:4, one rejected",
				new Crossing(Bounds.of(4, 4, 1).only(Sent::isOfMeeting).proposing(Map.of())).from(everyMeeting().get()), 200_000);

		assertThat(found.acts()).containsAll(Stream.of(MeetingAct.values())
			.filter(act -> act != MeetingAct.PROPOSE)
			.map(MeetingAct::type)
			.toList());
	}

	/** What the search leaves out to be quick changes no outcome: node by node the same pairs come out without it. */
	@Test
	void losesNothingByDeliveringOneWayAtOnce() {
		nothingLost(Bounds.of(2, 2, 0), Start.issued());
		nothingLost(Bounds.of(1, 2, 1), Start.issued());
		nothingLost(Bounds.of(2, 1, 1), Start.issued());
		nothingLost(Bounds.of(3, 3, 1).only(Sent::isOfMeeting), Start.settled());
	}

	@Test
	void losesNothingByNumberingActsByKind() {
		Found byKind = new Crossing(Bounds.of(2, 1, 1)).from(Start.issued());
		Found rising = new Crossing(Bounds.of(2, 1, 1).rising()).from(Start.issued());

		assertThat(rising.readings()).isEqualTo(byKind.readings());
		assertThat(rising.acts()).isEqualTo(byKind.acts());
		assertThat(rising.files()).isGreaterThan(byKind.files());
	}

	private static void nothingLost(Bounds bounds, Start start) {
		Crossing reduced = new Crossing(bounds);
		reduced.from(start);
		assertThat(reduced.outcomes()).isEqualTo(new Unreduced(bounds, reduced).from(reduced.worlds, 0));
	}

	private static Supplier<Start> everyMeeting() {
		return () -> Start.settled(MeetingState.values());
	}

	/** What can be made within these bounds once a case is issued, except one act that needs more of its side. */
	private static Set<String> typesAfterIssue(IncidentAct except) {
		return Stream.of(IncidentAct.UPDATE, IncidentAct.CORRECT, IncidentAct.WITHDRAW, IncidentAct.PROPOSE_CLOSURE,
				IncidentAct.AGREE_CLOSURE, IncidentAct.OBJECT_TO_CLOSURE, IncidentAct.ACKNOWLEDGE, IncidentAct.RETURN,
				IncidentAct.ANSWER_RETURN, IncidentAct.OPENED, IncidentAct.ACTED_ON, IncidentAct.REMIND,
				IncidentAct.REMIND_OWN, IncidentAct.ESCALATE, IncidentAct.DRAFT_MEETING, IncidentAct.STAND_DOWN,
				IncidentAct.REPORT_ONWARD, IncidentAct.LOG_CALL, IncidentAct.STOP_CLOCK, IncidentAct.RESUME_CLOCK)
			.filter(act -> act != except)
			.map(IncidentAct::type)
			.collect(Collectors.toSet());
	}

	/** A search that grew smaller by itself would prove less: it must see as many worlds as it once did. */
	static Found found(String what, Found found, long atLeast) {
		LOG.info("{}: {} worlds, {} of them quiescent, {} cases, {} acts, {} readings", what, found.worlds(),
				found.quiescent(), found.files(), found.acts().size(), found.readings().size());
		assertThat(found.worlds()).isGreaterThanOrEqualTo(atLeast);
		return found;
	}

}
