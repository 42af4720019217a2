package org.yuegang.liaison.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import tools.jackson.databind.json.JsonMapper;

/** Puts an act together in this unit's name. */
@Component
class ActMaker {

	private final NodeIdentity node;

	private final JsonMapper json;

	ActMaker(NodeIdentity node, JsonMapper json) {
		this.node = node;
		this.json = json;
	}

	/** @param officer the maker, or null for the node's own clock */
	Act make(IncidentAct type, boolean shared, Incident incident, @Nullable Officer officer, Body body, Instant at) {
		return new Act(ActIds.at(at), type.type(), IncidentAct.TYPE_VERSION, shared, incident.id(), incident.mode(),
				this.node.unit(), officer == null ? null : Signatory.of(officer), at, this.json.valueToTree(body));
	}

}
