package org.yuegang.liaison.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.ClosureObstacle;
import org.yuegang.liaison.incident.LinkedMeetings;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Refusal;

/** What an incident is told of its meetings: how far they have come, and that an open one keeps it from closing. */
@Component
class MeetingLinks implements LinkedMeetings, ClosureObstacle {

	private final Meetings meetings;

	private final MeetingTable table;

	MeetingLinks(Meetings meetings, MeetingTable table) {
		this.meetings = meetings;
		this.table = table;
	}

	@Override
	public List<LinkedMeeting> of(UUID incident) {
		return this.meetings.ofIncident(incident)
			.stream()
			.map(meeting -> linked(meeting, this.meetings.ref(meeting.id())))
			.toList();
	}

	@Override
	public Set<UUID> incidentsInEmergency() {
		return new HashSet<>(this.table.incidentsInEmergency());
	}

	@Override
	public Optional<Refusal> to(UUID incident) {
		return this.meetings.ofIncident(incident)
			.stream()
			.flatMap(meeting -> obstacle(meeting, this.meetings.ref(meeting.id())).stream())
			.findFirst();
	}

	/** What an incident is told of one meeting. */
	static LinkedMeeting linked(Meeting meeting, String ref) {
		return new LinkedMeeting(meeting.id(), ref, meeting.kind() == MeetingKind.EMERGENCY, standing(meeting),
				"state.meeting." + meeting.state(), meeting.convenor(), meeting.time().orElse(null));
	}

	/** What one meeting has against closing an incident it is about. */
	static Optional<Refusal> obstacle(Meeting meeting, String ref) {
		return meeting.state().isOver() ? Optional.empty()
				: Optional.of(Refusal.of("meeting-open", ref, "state.meeting." + meeting.state()));
	}

	private static LinkedMeeting.Standing standing(Meeting meeting) {
		if (meeting.state().isOver()) {
			return LinkedMeeting.Standing.OVER;
		}
		return meeting.state() == MeetingState.PROPOSED || meeting.state() == MeetingState.AGREED
				? LinkedMeeting.Standing.PROPOSED : LinkedMeeting.Standing.CONVENED;
	}

}
