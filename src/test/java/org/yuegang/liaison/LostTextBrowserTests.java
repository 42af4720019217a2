package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes in a real Chromium of what officers wrote when its way to the node is cut, once in each language. */
class LostTextBrowserTests {

	private static final String TEXT = "正在核对冷库记录";

	private TestPair pair;

	private OfficerBrowsers browsers;

	private String ref;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		this.browsers = new OfficerBrowsers(this.pair);
		this.ref = new Cases(this.pair).drafted("GD", Notices.read("salamander"));
	}

	@AfterEach
	void stop() {
		if (this.browsers != null) {
			this.browsers.close();
		}
		this.pair.close();
	}

	@Test
	void saysNotSavedAndBringsTheTextBackThroughSignIn() {
		OfficerPage drafter = this.browsers.as("gd.drafter");
		drafter.open(step("texts"));
		this.pair.clock().advance(Duration.ofMinutes(31));
		drafter.fill("/summary/zhHans", TEXT);
		drafter.leaveAndRead("/summary/zhHans", "未保存：登录已过期");
		assertThat(drafter.text("#saved")).doesNotContain("已保存");
		drafter.look("session-ended-while-writing");
		drafter.press(".govuk-button-group [value='save']");
		drafter.look("sign-in-with-text-kept");
		drafter.fill("code", "gd.drafter");
		drafter.fill("password", TestNode.PASSWORD);
		drafter.press("form[action='/sign-in'] .govuk-button");
		assertThat(drafter.path()).isEqualTo(step("texts") + "?kept");
		assertThat(drafter.value("/summary/zhHans")).isEqualTo(TEXT);
		drafter.look("text-back-after-sign-in");
		drafter.narrow("text-back-after-sign-in-360");
		drafter.press(".govuk-button-group [value='save']");
		drafter.open(step("texts"));
		assertThat(drafter.value("/summary/zhHans")).isEqualTo(TEXT);
		this.browsers.missedNothing();
	}

	@Test
	void saysNotSavedWhenNobodyAnswers() {
		OfficerPage drafter = this.browsers.as("gd.drafter");
		drafter.speak("en");
		drafter.open(step("texts"));
		drafter.offline(true);
		drafter.fill("/summary/zhHans", TEXT);
		drafter.leaveAndRead("/summary/zhHans", "Not saved: the system did not answer");
		drafter.look("nobody-answers");
		drafter.offline(false);
		drafter.fill("/summary/zhHans", TEXT + "。");
		drafter.leaveAndRead("/summary/zhHans", "Saved:");
		drafter.reload();
		assertThat(drafter.value("/summary/zhHans")).isEqualTo(TEXT + "。");
	}

	@Test
	void tellsTheSecondOfTwoWindowsAndShowsBoth() {
		OfficerPage first = this.browsers.as("gd.drafter");
		first.speak("zh-Hant-HK");
		first.open(step("texts"));
		OfficerPage second = first.another();
		second.open(step("texts"));
		first.fill("/scope/zhHans", "同一加工厂的两批产品。");
		first.leave("/scope/zhHans");
		second.fill("/scope/zhHans", "同一加工厂的三批产品。");
		second.leaveAndRead("/scope/zhHans", "未儲存：你已在另一視窗更新此稿");
		second.press(".govuk-button-group [value='save']");
		assertThat(second.text(".app-attention")).contains("两批", "三批");
		second.look("two-windows");
		second.narrow("two-windows-360");
		second.press(".govuk-button-group [value='save']");
		first.open(step("texts"));
		assertThat(first.value("/scope/zhHans")).isEqualTo("同一加工厂的三批产品。");
	}

	@Test
	void goesBackToTheCaseAfterSubmitting() {
		OfficerPage drafter = this.browsers.as("gd.drafter");
		drafter.open(step("texts"));
		drafter.open("/incidents/" + this.ref + "/check");
		drafter.press("form[action$='SUBMIT'] .govuk-button");
		drafter.back();
		assertThat(drafter.path()).isEqualTo("/incidents/" + this.ref + "?handed-on");
		drafter.look("back-after-submit");
		this.browsers.missedNothing();
	}

	private String step(String step) {
		return "/incidents/" + this.ref + "/edit/" + step;
	}

}
