package org.yuegang.liaison.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.trial.TrialOfficers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the acts that Hong Kong's node and its officers owe to a case which Guangdong filed. */
final class Counterpart {

	private static final BilingualText FIRST_ACTION = BilingualText.of("已通知有關部門跟進。", "已通知有关部门跟进。");

	private final Officer liaison = officer("hk.liaison");

	private final Officer duty = officer("hk.duty");

	private final JsonMapper json;

	private final Clock clock;

	private final List<Receives> features;

	/** @param node a node whose calendar and rules the counterpart shares */
	Counterpart(ApplicationContext node) {
		this.json = node.getBean(JsonMapper.class);
		this.clock = node.getBean(Clock.class);
		this.features = node.getBeanProvider(Receives.class).stream().toList();
	}

	Act received(Act about) {
		Instant now = this.clock.instant();
		JsonNode due = this.features.stream()
			.filter(feature -> feature.understands(about.type(), about.typeVersion()))
			.findFirst()
			.orElseThrow()
			.dueOnReceipt(about, now);
		JsonNode body = this.json.createObjectNode()
			.put("act", about.id().toString())
			.put("type", about.type())
			.set("due", due);
		return act(about, Act.RECEIVED, null, body, now);
	}

	/** Reads back what the sample notice says. */
	Act acknowledged(Act issue) {
		Body body = new Body.Acknowledged(1, List.of("冷凍大鯢肉"), List.of("MALACHITE_GREEN"), List.of("2020-04-16"),
				FIRST_ACTION, null);
		return act(issue, IncidentAct.ACKNOWLEDGE.type(), this.duty, this.json.valueToTree(body), this.clock.instant());
	}

	Act agreed(Act proposal) {
		Body body = new Body.ClosureAnswered(proposal.id(), 1, null);
		return act(proposal, IncidentAct.AGREE_CLOSURE.type(), this.liaison, this.json.valueToTree(body),
				this.clock.instant());
	}

	private static Act act(Act about, String type, @Nullable Officer officer, JsonNode body, Instant now) {
		return new Act(ActIds.at(now), type, 1, true, about.subject(), about.mode(), "HK",
				officer == null ? null : Signatory.of(officer), now, body);
	}

	private static Officer officer(String code) {
		return TrialOfficers.of("HK")
			.stream()
			.map(Appointment::officer)
			.filter(officer -> officer.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
