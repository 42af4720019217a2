package org.yuegang.liaison.request;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.notice.Basis;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.Report;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Begins an incident with what a media verification found, and links the two (clause five). */
@Component
public class RequestFiling {

	private final Requests requests;

	private final RequestFactsReader facts;

	private final RequestCommands feature;

	private final Commands commands;

	private final DraftCommands incidents;

	private final LocalNumbers numbers;

	private final JsonMapper json = JsonConfiguration.mapper();

	RequestFiling(Requests requests, RequestFactsReader facts, RequestCommands feature, Commands commands,
			DraftCommands incidents, LocalNumbers numbers) {
		this.requests = requests;
		this.facts = facts;
		this.feature = feature;
		this.commands = commands;
		this.incidents = incidents;
		this.numbers = numbers;
	}

	/** Answers with this node's reference of the draft of the incident. */
	public Outcome<String> file(Officer officer, String ref) {
		Request request = this.requests.subjectOf(officer, ref).flatMap(this.requests::find).orElse(null);
		if (request == null) {
			return new Outcome.NotFound<>();
		}
		if (!officer.isAnyOf(RequestTrack.TRACK.rolesOf(RequestAct.FILE))) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", RequestAct.FILE.key()));
		}
		Optional<Refusal> obstacle = RequestTrack.TRACK.obstacle(request.state(), RequestAct.FILE,
				this.facts.of(request, officer, null));
		if (obstacle.isPresent()) {
			return new Outcome.Refused<>(obstacle.get());
		}
		Outcome<String> started = this.incidents.start(officer, notice(request));
		if (started instanceof Outcome.Done<String>(String incident)) {
			UUID id = this.numbers.subjectOf(incident).orElseThrow();
			// Not linked only where somebody acted in between: the draft stands, and can be linked by the act itself.
			this.commands.perform(this.feature, officer, ref, RequestAct.FILE.name(), request.revision(),
					this.json.valueToTree(new Filing(id)));
		}
		return started;
	}

	/** What the report claims, with the source that it rests on; all else is the drafter's to write. */
	private JsonNode notice(Request request) {
		Report report = request.question().report();
		ObjectNode notice = this.json.createObjectNode();
		notice.put("kind", NoticeKind.INCIDENT.name());
		notice.put("urgency", request.urgency().name());
		notice.put("mode", request.mode().name());
		notice.put("basis", Basis.MEDIA.name());
		notice.set("subject", this.json.valueToTree(request.question().subject()));
		if (report != null) {
			notice.set("summary", this.json.valueToTree(report.claim()));
		}
		return notice;
	}

}
