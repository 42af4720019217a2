package org.yuegang.liaison.meeting;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.meeting.track.MeetingTrack;

@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

	@Bean
	@Order(20)
	DrawnTracks meetingTracks() {
		return () -> List.of(MeetingTrack.TRACK);
	}

}
