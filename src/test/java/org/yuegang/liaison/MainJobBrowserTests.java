package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job in a real Chromium on both nodes, from filing to agreed closure, on the salamander meat of 2020 in which
 * malachite green was found. Guangdong works in Simplified Chinese, Hong Kong in Traditional Chinese, its liaison officer
 * in English.
 */
class MainJobBrowserTests {

	private TestPair pair;

	private OfficerBrowsers browsers;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		this.browsers = new OfficerBrowsers(this.pair);
	}

	@AfterEach
	void stop() {
		if (this.browsers != null) {
			this.browsers.close();
		}
		this.pair.close();
	}

	@Test
	void goesFromFilingToAgreedClosure() {
		file();
		issue();
		acknowledge();
		meet();
		close();
		this.browsers.missedNothing();
	}

	private void file() {
		OfficerPage drafter = this.browsers.as("gd.drafter");
		drafter.open("/incidents/new");
		drafter.choose("/kind", "INCIDENT");
		drafter.choose("/urgency", "PRIORITY");
		drafter.fill("/subject/zhHans", "预包装冷冻大鲵肉检出孔雀石绿");
		drafter.look("new-notice");
		drafter.press("main form .govuk-button");
		drafter.look("steps-empty");
		steps(drafter);
		drafter.look("steps-filled");
		drafter.narrow("steps-filled-360");
		drafter.press(".govuk-button-group .govuk-button");
		drafter.look("check");
		drafter.press("form[action$='SUBMIT'] .govuk-button");
		drafter.look("submitted");
	}

	private static void steps(OfficerPage drafter) {
		drafter.step("basics", () -> {
			drafter.choose("/action", "FOR_ACTION");
			drafter.select("/basis", "OFFICIAL_CONTROL");
		});
		drafter.step("texts", () -> {
			drafter.fill("/summary/zhHans", "在冷库抽取的样品检出微量孔雀石绿，企业已召回。");
			drafter.fill("/scope/zhHans", "同一加工厂的一批产品。");
			drafter.fill("/attention/zhHans", "请核实供港去向。");
			for (String text : List.of("subject", "summary", "scope", "attention")) {
				drafter.press("[value='convert:/" + text + "']");
			}
			assertThat(drafter.value("/summary/zhHant")).contains("企業已回收");
		});
		drafter.step("products", () -> {
			drafter.write("/products/0/name", "冷冻大鲵肉", "冷凍大鯢肉");
			drafter.select("/products/0/category", "FISH");
		});
		drafter.step("lots", () -> drafter.fill("paste-0", "DN20200416\t2020-04-16\t\t120\tkg"));
		drafter.step("hazards", () -> drafter.select("/hazards/0/code", "MALACHITE_GREEN"));
		drafter.step("results", () -> {
			drafter.choose("/results/0/product", "0");
			drafter.choose("/results/0/hazard", "0");
			drafter.select("/results/0/operator", "EQ");
			drafter.fill("/results/0/value", "22");
			drafter.select("/results/0/unit", "µg/kg");
			drafter.fill("/results/0/limitOrigin/text", "不得检出");
			drafter.fill("/results/0/limitOrigin/standard", "GB 31650-2019");
		});
		drafter.step("distribution", () -> {
			drafter.choose("/supplied", "SUPPLIED_TO_OTHER_SIDE");
			drafter.choose("/onOtherSide", "POSSIBLE");
		});
		drafter.step("measures", () -> {
			drafter.select("/measures/0/code", "RECALL");
			drafter.choose("/measures/0/by", "ORIGIN");
		});
		drafter.step("asks", () -> {
			drafter.choose("/asks/0/kind", "INVESTIGATION");
			drafter.write("/asks/0/text", "请协查销售去向。", "請協助調查銷售去向。");
		});
	}

	private void issue() {
		OfficerPage verifier = this.browsers.as("gd.verifier");
		verifier.first("MINE", "incidents");
		verifier.act("VERIFY", () -> {
			verifier.fill("/basis/zhHans", "检验报告已核对。");
			verifier.choose("/confidence", "CONFIRMED");
		});
		OfficerPage issuer = this.browsers.as("gd.issuer");
		issuer.first("MINE", "incidents");
		issuer.act("ISSUE", () -> issuer.tick("/confirmed"));
		this.pair.settle();
	}

	private void acknowledge() {
		OfficerPage duty = this.browsers.as("hk.duty");
		duty.look("desk-hk");
		duty.narrow("desk-hk-360");
		duty.first("MINE", "incidents");
		duty.look("incident-hk");
		duty.narrow("incident-hk-360");
		duty.print("incident-hk-print");
		duty.act("ACKNOWLEDGE", () -> {
			duty.press("form[action$='ACKNOWLEDGE'] .govuk-button");
			assertThat(duty.count(".govuk-error-summary")).isEqualTo(1);
			duty.look("acknowledge-missing");
			duty.tick("/products");
			duty.tick("/hazards");
			duty.tick("/lots");
			duty.fill("/firstAction/zhHant", "已通知食物安全中心跟進。");
		});
		this.pair.settle();
	}

	private void meet() {
		OfficerPage convenor = this.browsers.as("gd.convenor");
		propose(convenor);
		this.pair.settle();
		OfficerPage other = this.browsers.as("hk.convenor");
		other.press(".app-desk-number[href^='/meetings/']");
		other.look("meeting-proposed-hk");
		other.act("AGREE", () -> other.chooseFirst("/time"));
		this.pair.settle();
		convenor.reload();
		convenor.act("CONVENE", () -> convenor.write("/order", "现定于今日15时召开紧急高层会议。", "現定於今日15時召開緊急高層會議。"));
		this.pair.clock().advance(Duration.ofHours(6));
		this.pair.settle();
		this.browsers.signInAgain();
		convenor.act("HOLD", () -> {
			convenor.time("/started", "2026-11-20", "15:00");
			convenor.time("/ended", "2026-11-20", "15:40");
			convenor.narrow("meeting-attendance-360");
		});
		convenor.act("PROPOSE_MINUTES", () -> convenor.write("/text", "双方同意加强抽检。", "雙方同意加強抽檢。"));
		this.pair.settle();
		other.reload();
		other.act("AGREE_MINUTES", () -> {
			other.chooseFirst("/hash");
			other.narrow("minutes-hk-360");
		});
		this.pair.settle();
		convenor.reload();
		convenor.act("CONCLUDE", () -> convenor.chooseFirst("/hash"));
		convenor.look("meeting-concluded");
		this.pair.settle();
	}

	private static void propose(OfficerPage convenor) {
		convenor.first("RUNNING", "incidents");
		convenor.press("a[href^='/meetings/new']");
		convenor.press("main form .govuk-button");
		convenor.write("/grounds", "研判供港产品风险。", "研判供港產品風險。");
		convenor.time("/times/0", "2026-11-20", "15:00");
		convenor.press("[value='add:/times']");
		convenor.time("/times/1", "2026-11-20", "17:00");
		convenor.fill("/link", "https://meeting.example/1");
		person(convenor, "/chairs/0", "GD", "粤方会议召集人甲", "粵方會議召集人甲");
		convenor.press("[value='add:/chairs']");
		person(convenor, "/chairs/1", "HK", "港方会议召集人甲", "港方會議召集人甲");
		convenor.look("meeting-proposal");
		convenor.press(".govuk-button-group [value='act']");
	}

	private static void person(OfficerPage page, String place, String unit, String simplified, String traditional) {
		page.choose(place + "/unit", unit);
		page.write(place + "/name", simplified, traditional);
		page.choose(place + "/rank", "CONVENING_OFFICIAL");
	}

	/** What the notice asked is answered by the one side and settled by the other. */
	private void answerRequest() {
		OfficerPage asked = this.browsers.as("hk.liaison");
		asked.first("MINE", "requests");
		asked.look("request-open");
		asked.narrow("request-open-360");
		asked.act("ANSWER", () -> {
			asked.write("/text", "已追查来源。", "已追查來源。");
			asked.look("request-answer");
		});
		this.pair.settle();
		OfficerPage asker = this.browsers.as("gd.liaison");
		asker.first("MINE", "requests");
		asker.look("request-answered");
		asker.act("SETTLE", () -> {
			// Nothing has to be written.
		});
		asker.narrow("request-settled-360");
		this.pair.settle();
	}

	private void close() {
		OfficerPage duty = this.browsers.as("hk.duty");
		duty.first("RUNNING", "incidents");
		while (duty.count("a[href$='/acts/REPORT_ONWARD']") > 0) {
			duty.act("REPORT_ONWARD", () -> {
				duty.chooseFirst("/recipient");
				duty.time("/reportedAt", "2026-11-20", "15:30");
				duty.fill("/means", "電郵");
			});
		}
		answerRequest();
		OfficerPage issuer = this.browsers.as("gd.issuer");
		issuer.first("RUNNING", "incidents");
		issuer.act("PROPOSE_CLOSURE", () -> {
			issuer.write("/report", "产品已全部封存。", "產品已全部封存。");
			issuer.tick("/confirmed");
		});
		this.pair.settle();
		OfficerPage liaison = this.browsers.as("hk.liaison");
		liaison.speak("en");
		liaison.look("desk-hk-en");
		liaison.narrow("desk-hk-en-360");
		liaison.first("MINE", "incidents");
		liaison.look("incident-hk-en");
		liaison.narrow("incident-hk-en-360");
		liaison.act("AGREE_CLOSURE", () -> {
			// The proposal stands above the form; a note need not be written.
		});
		liaison.look("closed-hk-en");
		this.pair.settle();
		issuer.reload();
		issuer.look("closed-gd");
		assertThat(issuer.text(".app-tags")).contains("已结案");
	}

}
