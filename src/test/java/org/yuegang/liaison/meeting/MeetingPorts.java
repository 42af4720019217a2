package org.yuegang.liaison.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.system.Refusal;

/** What the meeting feature itself says of meetings on an incident, for the search of interleavings. */
public final class MeetingPorts {

	private static final MeetingInspection INSPECTION = new MeetingInspection();

	private MeetingPorts() {
	}

	/** @param receiver the unit that received the act */
	public static Optional<Refusal> obstacle(@Nullable Meeting meeting, Act act, String receiver) {
		return INSPECTION.obstacle(meeting, act, receiver);
	}

	public static boolean isSuperseded(Meeting meeting, Collection<Meeting> linked) {
		return Meetings.isSuperseded(meeting, linked);
	}

	/** What the incident is told of its meetings. */
	public static List<LinkedMeeting> linked(Collection<Meeting> meetings) {
		return meetings.stream().map(meeting -> MeetingLinks.linked(meeting, ref(meeting))).toList();
	}

	/** What the meetings have against closing the incident. */
	public static List<Refusal> obstacles(Collection<Meeting> meetings) {
		return meetings.stream().flatMap(meeting -> MeetingLinks.obstacle(meeting, ref(meeting)).stream()).toList();
	}

	/**
	 * What an official of the unit, or its clock, is decided on.
	 *
	 * @param superseded whether the meeting waits for another one
	 * @param incident the incident as the unit's node has it
	 */
	public static MeetingFacts facts(String unit, MeetingAct act, @Nullable Meeting meeting, boolean superseded,
			@Nullable Incident incident) {
		Refusal about = Maker.form(act, meeting) instanceof Proposal proposal
				? MeetingFactsReader.obstacle(proposal, id -> Optional.ofNullable(incident), unit).orElse(null) : null;
		return Maker.facts(unit, act, meeting, superseded, about);
	}

	private static String ref(Meeting meeting) {
		return meeting.id().toString();
	}

}
