package org.yuegang.liaison.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yuegang.liaison.deadline.NamesDuties;
import org.yuegang.liaison.journal.WithoutEffect;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.request.act.RequestDuty;
import org.yuegang.liaison.request.state.Step;
import org.yuegang.liaison.request.track.RequestTrack;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

	@Bean
	WithoutEffect idleActsOfRequests(Requests requests) {
		return id -> requests.find(id)
			.map(request -> request.steps().stream().map(Step::act).filter(request::isWithoutEffect).collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	@Bean
	@Order(15)
	NamesDuties requestDuties() {
		return () -> List.of(RequestDuty.values());
	}

	@Bean
	@Order(30)
	DrawnTracks requestTracks() {
		return () -> List.of(RequestTrack.TRACK);
	}

}
