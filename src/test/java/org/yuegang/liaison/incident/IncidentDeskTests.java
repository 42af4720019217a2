package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.deadline.desk.DeskQuery;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskTab;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.trial.TrialOfficers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the desk says waits for somebody, beside what the tables of the lifecycle allow them on each case. */
class IncidentDeskTests {

	/** Acts that a case waits for; the others an officer may make when they see a reason. */
	private static final Set<IncidentAct> AWAITED = EnumSet.of(IncidentAct.SUBMIT, IncidentAct.VERIFY, IncidentAct.ISSUE,
			IncidentAct.COUNTERSIGN, IncidentAct.UPDATE, IncidentAct.WITHDRAW, IncidentAct.ACKNOWLEDGE,
			IncidentAct.ANSWER_RETURN, IncidentAct.AGREE_CLOSURE, IncidentAct.REPORT_ONWARD);

	private static final Map<String, String> TEXT = Map.of("zhHant", "已辦理。", "zhHans", "已办理。");

	private static final Map<String, Object> CONFIRMED = Map.of("confirmed", List.of("zhHant", "zhHans"));

	private TestPair pair;

	private Cases cases;

	private int waiting;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		this.cases = new Cases(this.pair);
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void losesNothingThatATableAllowsWhileCasesGoThroughTheirStates() {
		String ref = this.cases.drafted("GD", Notices.askingNothing("salamander"));
		compare();
		act("drafter", ref, "SUBMIT", Map.of());
		act("verifier", ref, "VERIFY", Map.of("basis", TEXT, "confidence", "CONFIRMED"));
		act("issuer", ref, "ISSUE", CONFIRMED);
		String there = this.cases.refThere("GD", ref);
		this.cases.act("HK", "duty", there, "RETURN", Map.of("question", TEXT));
		compare();
		String question = this.cases.get("GD", "liaison", ref).at("/questions/0/act").asString();
		act("liaison", ref, "ANSWER_RETURN", Map.of("question", question, "answer", TEXT));
		this.cases.acknowledge("HK", there);
		compare();
		for (JsonNode duty : this.cases.get("HK", "liaison", there).get("duties")) {
			String key = duty.get("key").asString();
			if (duty.get("status").asString().equals("OPEN") && key.startsWith("REPORT_ONWARD/")) {
				this.cases.act("HK", "liaison", there, "REPORT_ONWARD", Map.of("recipient",
						key.substring(key.lastIndexOf('/') + 1), "reportedAt", "2026-11-20T02:00:00Z", "means", "函"));
			}
		}
		compare();
		act("issuer", ref, "PROPOSE_CLOSURE", Map.of("report", TEXT, "confirmed", List.of("zhHant", "zhHans")));
		this.cases.act("HK", "liaison", there, "AGREE_CLOSURE", Map.of());
		compare();
		ObjectNode next = (ObjectNode) this.cases.get("GD", "drafter", ref).get("notice").deepCopy();
		((ObjectNode) next.get("summary")).put("zhHant", "改寫。").put("zhHans", "改写。");
		this.cases.as("GD", "drafter").put("/api/v1/incidents/" + ref + "/draft?purpose=VERSION", next).expect(200);
		compare();
		this.cases.as("GD", "drafter")
			.put("/api/v1/incidents/" + ref + "/draft?purpose=WITHDRAWAL", Map.of("reason", TEXT))
			.expect(200);
		act("issuer", ref, "WITHDRAW", CONFIRMED);
		ObjectNode urgent = (ObjectNode) Notices.read("salamander");
		urgent.put("urgency", "FLASH");
		String flash = this.cases.drafted("GD", urgent);
		act("issuer", flash, "ISSUE_URGENTLY", Map.of("reason", TEXT));
		assertThat(this.waiting).as("cases that waited for somebody, each time it was asked").isGreaterThan(20);
	}

	@Test
	void keepsFromAnOfficerWhatFourEyesKeepFromThem() {
		String ref = this.cases.drafted("GD", Notices.read("salamander"));
		this.cases.as("GD", "verifier").put("/api/v1/incidents/" + ref + "/draft", Notices.read("salamander")).expect(200);
		assertThat(mine("GD", "gd.drafter")).containsExactly(ref);
		this.cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		assertThat(mine("GD", "gd.verifier")).as("who wrote a part of it").isEmpty();
		assertThat(mine("GD", "gd.drafter")).isEmpty();
	}

	private void act(String officer, String ref, String act, Map<String, ?> body) {
		this.cases.act("GD", officer, ref, act, body);
		compare();
	}

	/** On both nodes, for everybody who serves there. */
	private void compare() {
		this.pair.settle();
		for (String unit : List.of("GD", "HK")) {
			TestNode node = this.pair.node(unit);
			List<String> refs = node.bean(IncidentList.class).find(IncidentQuery.all()).items().stream().map(IncidentList.Item::ref).toList();
			for (Officer officer : officers(unit)) {
				Set<String> allowed = refs.stream()
					.filter(ref -> node.bean(IncidentViews.class)
						.of(officer, ref)
						.filter(view -> view.allowedActs().stream().anyMatch(one -> AWAITED.contains(one.act())))
						.isPresent())
					.collect(Collectors.toSet());
				this.waiting += allowed.size();
				assertThat(mine(unit, officer.code())).as(officer.code()).containsAll(allowed);
			}
		}
	}

	private List<String> mine(String unit, String code) {
		Officer officer = officers(unit).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
		TestNode node = this.pair.node(unit);
		return node.bean(IncidentDesk.class)
			.find(new DeskQuery(officer, DeskTab.MINE, null, null, this.pair.clock().instant(), null, 50))
			.stream()
			.map(DeskRow::path)
			.map(path -> path.substring(path.lastIndexOf('/') + 1))
			.toList();
	}

	private static List<Officer> officers(String unit) {
		return TrialOfficers.of(unit).stream().map(Appointment::officer).filter(Officer::seesCases).toList();
	}

}
