package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yuegang.liaison.incident.state.LinkedMeeting;

/** Port: the meetings linked with an incident. What a meeting's acts mean is the meeting feature's to say. */
public interface LinkedMeetings {

	/** All of them, whatever their state, oldest first. */
	List<LinkedMeeting> of(UUID incident);

	/** The incidents with an emergency meeting that is not over. */
	Set<UUID> incidentsInEmergency();

	/** The same of every feature that has meetings. */
	static Set<UUID> inEmergency(Stream<LinkedMeetings> ports) {
		return ports.flatMap(port -> port.incidentsInEmergency().stream()).collect(Collectors.toSet());
	}

}
