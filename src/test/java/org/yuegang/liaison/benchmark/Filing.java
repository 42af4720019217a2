package org.yuegang.liaison.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContext;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.trial.TrialOfficers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Guangdong's officers do to their own case, by the commands that pages and API use. The revisions are known, as
 * an officer's browser knows them from the page before him.
 */
final class Filing {

	private static final List<String> BOTH = List.of("zhHant", "zhHans");

	private final JsonMapper json = JsonConfiguration.mapper();

	/** It asks nothing, so that the case is one case: what a notice asks is a request of its own. */
	private final JsonNode notice = Notices.askingNothing("salamander");

	private final JsonNode verification = this.json.valueToTree(Map.of("basis",
			Map.of("zhHant", "化驗報告已核對。", "zhHans", "检验报告已核对。"), "confidence", "CONFIRMED"));

	private final JsonNode confirmation = this.json.valueToTree(Map.of("confirmed", BOTH));

	private final JsonNode finalReport = this.json.valueToTree(
			Map.of("report", Map.of("zhHant", "調查完成。", "zhHans", "调查完成。"), "confirmed", BOTH));

	private final Map<String, Officer> officers = TrialOfficers.of("GD")
		.stream()
		.map(Appointment::officer)
		.collect(Collectors.toMap(Officer::code, officer -> officer));

	private final DraftCommands drafts;

	private final Commands commands;

	private final IncidentCommands feature;

	private final Incidents incidents;

	private final LocalNumbers numbers;

	Filing(ApplicationContext node) {
		this.drafts = node.getBean(DraftCommands.class);
		this.commands = node.getBean(Commands.class);
		this.feature = node.getBean(IncidentCommands.class);
		this.incidents = node.getBean(Incidents.class);
		this.numbers = node.getBean(LocalNumbers.class);
	}

	/** @return this node's reference of the new draft */
	String draft() {
		return done(this.drafts.start(this.officers.get("gd.drafter"), this.notice));
	}

	/** Submits, verifies and issues; the ISSUE. */
	Act issue(String ref) {
		act("gd.drafter", ref, "SUBMIT", 0, this.json.createObjectNode());
		act("gd.verifier", ref, "VERIFY", 1, this.verification);
		return act("gd.issuer", ref, "ISSUE", 2, this.confirmation);
	}

	/** Proposes to close an acknowledged case. */
	Act proposeClosure(String ref) {
		return act("gd.issuer", ref, "PROPOSE_CLOSURE", 4, this.finalReport);
	}

	void requireClosed(String ref) {
		UUID id = this.numbers.subjectOf(ref).orElseThrow();
		Handling handling = this.incidents.require(id).handling();
		if (handling != Handling.CLOSED) {
			throw new IllegalStateException(ref + " is " + handling);
		}
	}

	private Act act(String officer, String ref, String act, int revision, JsonNode body) {
		return done(this.commands.perform(this.feature, this.officers.get(officer), ref, act, revision, body));
	}

	private static <T> T done(Outcome<T> outcome) {
		if (outcome instanceof Outcome.Done<T>(T value)) {
			return value;
		}
		throw new IllegalStateException("Not allowed: " + outcome);
	}

}
