package org.yuegang.liaison.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.PageClient.Page;
import org.yuegang.liaison.TestPair;

class DeskPageTests {

	private TestPair pair;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		new Cases(this.pair).issued("GD", Notices.askingNothing("salamander"));
		this.pair.settle();
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void showsWhatWaitsForMeWithItsClockAndBothSidesDay() {
		for (String language : new String[] {"zh-Hant-HK", "zh-Hans-CN", "en"}) {
			assertThat(desk("hk.duty", language, "/").body()).contains("〔2026〕1", "14:00").doesNotContain("??");
		}
		assertThat(desk("hk.duty", "zh-Hant-HK", "/").body()).contains("待我處理", "（1）", "尚餘", "廣東：工作日", "港方當值員甲");
	}

	@Test
	void showsTheOtherSidesDutyTelephone() {
		assertThat(desk("hk.duty", "zh-Hant-HK", "/").body()).contains("廣東：當值電話", "href=\"tel:+862000000101\"",
				">+86 20 0000 0101<");
		assertThat(desk("hk.duty", "en", "/").body()).contains("Guangdong: duty line");
		assertThat(PageClient.of(this.pair.guangdong(), "gd.duty", "zh-Hans-CN").get("/").body())
			.contains("香港：值班电话", ">+852 0000 0202<");
	}

	@Test
	void nothingWaitsForTheDrafterOnceItIsIssued() {
		PageClient drafter = PageClient.of(this.pair.guangdong(), "gd.drafter", "zh-Hans-CN");
		assertThat(drafter.get("/").body()).contains("此处没有事件");
		assertThat(drafter.get("/?tab=AWAITED").body()).contains("冷冻大鲵肉");
	}

	@Test
	void filtersStandInTheAddress() {
		assertThat(desk("hk.duty", "en", "/?tab=RUNNING&urgency=FLASH").body()).contains("No cases here");
		assertThat(desk("hk.duty", "en", "/?tab=RUNNING&urgency=PRIORITY&origin=GD").body()).contains("app-desk-number");
	}

	@Test
	void saysInWordsThatAClockIsOverdue() {
		this.pair.clock().advance(Duration.ofHours(5));
		this.pair.settle();
		assertThat(desk("hk.duty", "zh-Hant-HK", "/").body()).contains("app-desk-time--overdue", "已逾期");
	}

	@Test
	void announcesWhatMovedSinceThePageWasOpened() {
		assertThat(desk("hk.duty", "en", "/desk/news?since=2026-11-20T01:00:00Z").body()).contains("1 changes");
		assertThat(desk("hk.duty", "en", "/desk/news?since=2026-11-20T03:00:00Z").body()).doesNotContain("changes");
	}

	private Page desk(String officer, String language, String path) {
		return PageClient.of(this.pair.hongKong(), officer, language).get(path);
	}

}
