package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yuegang.liaison.deadline.NamesDuties;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.state.IncidentFold;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.WithoutEffect;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

	@Bean
	IncidentFold incidentFold(JsonMapper json, NodeIdentity node) {
		return new IncidentFold(json, node.units());
	}

	@Bean
	WithoutEffect lateActsOfIncidents(Incidents incidents) {
		return id -> incidents.find(id).map(incident -> incident.tracing().late()).orElse(Set.of());
	}

	@Bean
	@Order(10)
	NamesDuties incidentDuties() {
		return () -> List.of(IncidentDuty.values());
	}

	@Bean
	@Order(10)
	DrawnTracks incidentTracks() {
		return () -> IncidentTracks.ALL;
	}

}
