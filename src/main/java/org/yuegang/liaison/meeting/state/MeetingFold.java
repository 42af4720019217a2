package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pure fold of a meeting. Total: an act that is another's, of an unknown version or unreadable leaves the state as
 * it was. Taking an act twice is taking it once.
 */
public final class MeetingFold {

	private static final TypeReference<List<DueOnReceipt>> DUE = new TypeReference<>() {
	};

	private final MeetingBodies bodies = new MeetingBodies();

	private final JsonMapper json = JsonConfiguration.mapper();

	/** The state after the act; null as long as nothing was proposed. */
	public @Nullable Meeting apply(@Nullable Meeting meeting, Act act) {
		if (meeting != null && act.type().equals(Act.REJECTED)) {
			return new Meeting(meeting.id(), meeting.mode(), meeting.convenor(), meeting.counterpart(), meeting.steps(),
					meeting.receipts(), with(meeting.voided(), act.about()));
		}
		if (meeting != null && act.type().equals(Act.RECEIVED)) {
			return received(meeting, act);
		}
		if (meeting != null && act.type().equals(Act.RECKONED)) {
			return reckoned(meeting, act);
		}
		return MeetingAct.of(act).map(made -> taken(meeting, made, act)).orElse(meeting);
	}

	/**
	 * Whether the act that leads from one state to the other took effect: anybody is shown or owes something else,
	 * whatever more is on record.
	 */
	public boolean tookEffect(@Nullable Meeting before, @Nullable Meeting after) {
		return after != null && (before == null || !reading(after).equals(reading(before))
				|| Duty.isAnyMoved(before.duties(), after.duties()));
	}

	/** What can still change: the time as long as the meeting is ahead, then its minutes. */
	private static List<Object> reading(Meeting meeting) {
		MeetingState state = meeting.state();
		return state == MeetingState.PROPOSED || state.isAhead()
				? List.of(state, meeting.time(), meeting.openOffer(), meeting.convenedRound())
				: List.of(state, meeting.minutes().map(MinutesRevision::act));
	}

	private @Nullable Meeting taken(@Nullable Meeting meeting, MeetingAct made, Act act) {
		if (!(this.bodies.read(made, act) instanceof Reading.Read<MeetingBodies.Body>(MeetingBodies.Body body))) {
			return meeting;
		}
		Step step = new Step(act.id(), made, act.unit(), act.officer(), act.at(), body.basis(), body.form());
		if (meeting == null) {
			return made == MeetingAct.PROPOSE && body.basis().to() != null ? new Meeting(act.subject(), act.mode(),
					act.unit(), body.basis().to(), List.of(step), List.of(), Set.of()) : null;
		}
		if (meeting.steps().stream().anyMatch(known -> known.act().equals(step.act()))) {
			return meeting;
		}
		return new Meeting(meeting.id(), meeting.mode(), meeting.convenor(), meeting.counterpart(),
				Stream.concat(meeting.steps().stream(), Stream.of(step)).toList(), meeting.receipts(), meeting.voided());
	}

	private Meeting received(Meeting meeting, Act act) {
		List<Receipt> receipts = new ArrayList<>(meeting.receipts());
		if (receipts.stream().noneMatch(known -> known.act().equals(act.about()))) {
			receipts.add(new Receipt(act.about(), act.at(), due(act)));
		}
		return new Meeting(meeting.id(), meeting.mode(), meeting.convenor(), meeting.counterpart(), meeting.steps(),
				receipts, meeting.voided());
	}

	private Meeting reckoned(Meeting meeting, Act act) {
		Receipt reckoned = new Receipt(act.about(), this.json.treeToValue(act.body().get("at"), Instant.class), due(act));
		return new Meeting(meeting.id(), meeting.mode(), meeting.convenor(), meeting.counterpart(), meeting.steps(),
				meeting.receipts().stream().map(known -> known.act().equals(act.about()) ? reckoned : known).toList(),
				meeting.voided());
	}

	private List<DueOnReceipt> due(Act act) {
		try {
			return act.body().has("due") ? this.json.treeToValue(act.body().get("due"), DUE) : List.of();
		}
		catch (JacksonException unreadable) {
			return List.of();
		}
	}

	private static Set<UUID> with(Set<UUID> voided, UUID act) {
		Set<UUID> all = new HashSet<>(voided);
		all.add(act);
		return all;
	}

}
