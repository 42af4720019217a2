package org.yuegang.liaison.crossing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.meeting.MeetingPorts;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.Refusal;

/**
 * What a node's meetings on the case tell the case. Only what a case reads of them is kept apart: whether it is an
 * emergency meeting, its standing, and whether anything stands against closing.
 */
record Surroundings(List<LinkedMeeting> meetings, List<Refusal> obstacles) {

	private static final UUID ANY = new UUID(0, 0);

	static Surroundings of(Collection<Meeting> meetings) {
		return new Surroundings(
				MeetingPorts.linked(meetings)
					.stream()
					.map(meeting -> new LinkedMeeting(ANY, "", meeting.emergency(), meeting.standing(), "", "", null))
					.distinct()
					.sorted((left, right) -> left.standing().compareTo(right.standing()))
					.toList(),
				MeetingPorts.obstacles(meetings).stream().map(refusal -> Refusal.of(refusal.code())).distinct().toList());
	}

}
