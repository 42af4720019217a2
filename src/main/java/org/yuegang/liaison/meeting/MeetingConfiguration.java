package org.yuegang.liaison.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yuegang.liaison.deadline.NamesDuties;
import org.yuegang.liaison.journal.WithoutEffect;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.meeting.track.MeetingTrack;

@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

	@Bean
	WithoutEffect idleActsOfMeetings(Meetings meetings) {
		return id -> meetings.find(id)
			.map(meeting -> meeting.steps().stream().map(Step::act).filter(meeting::isWithoutEffect).collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	@Bean
	@Order(20)
	NamesDuties meetingDuties() {
		return () -> List.of(MeetingDuty.values());
	}

	@Bean
	@Order(20)
	DrawnTracks meetingTracks() {
		return () -> List.of(MeetingTrack.TRACK);
	}

}
