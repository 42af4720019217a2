package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job in a real Chromium on both nodes, from filing to agreed closure, on the salamander meat of 2020 in which
 * malachite green was found. Every screen is kept in {@code target/screenshots} to be looked at.
 */
class MainJobBrowserTests {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	private TestPair pair;

	private Playwright playwright;

	private Browser browser;

	private final Map<String, Page> pages = new LinkedHashMap<>();

	private int shot;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(ARGUMENTS));
	}

	@AfterEach
	void stop() {
		if (this.playwright != null) {
			this.playwright.close();
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
	}

	private void file() {
		Page drafter = as("gd.drafter");
		drafter.navigate(url("GD", "/incidents/new"));
		choose(drafter, "/kind", "INCIDENT");
		choose(drafter, "/urgency", "PRIORITY");
		fill(drafter, "/subject/zhHans", "预包装冷冻大鲵肉检出孔雀石绿");
		look(drafter, "new-notice");
		press(drafter, "main form .govuk-button");
		look(drafter, "steps-empty");
		step(drafter, "basics", () -> {
			choose(drafter, "/action", "FOR_ACTION");
			select(drafter, "/basis", "OFFICIAL_CONTROL");
		});
		step(drafter, "texts", () -> {
			fill(drafter, "/summary/zhHans", "在冷库抽取的样品检出微量孔雀石绿，企业已召回。");
			fill(drafter, "/scope/zhHans", "同一加工厂的一批产品。");
			fill(drafter, "/attention/zhHans", "请核实供港去向。");
			for (String text : List.of("subject", "summary", "scope", "attention")) {
				press(drafter, "[value='convert:/" + text + "']");
			}
			assertThat(drafter.locator("[name='/summary/zhHant']").inputValue()).contains("企業已回收");
		});
		step(drafter, "products", () -> {
			fill(drafter, "/products/0/name/zhHans", "冷冻大鲵肉");
			fill(drafter, "/products/0/name/zhHant", "冷凍大鯢肉");
			select(drafter, "/products/0/category", "FISH");
		});
		step(drafter, "lots", () -> fill(drafter, "paste-0", "DN20200416\t2020-04-16\t\t120\tkg"));
		step(drafter, "hazards", () -> select(drafter, "/hazards/0/code", "MALACHITE_GREEN"));
		step(drafter, "results", () -> {
			choose(drafter, "/results/0/product", "0");
			choose(drafter, "/results/0/hazard", "0");
			select(drafter, "/results/0/operator", "EQ");
			fill(drafter, "/results/0/value", "22");
			select(drafter, "/results/0/unit", "µg/kg");
			fill(drafter, "/results/0/limitOrigin/text", "不得检出");
			fill(drafter, "/results/0/limitOrigin/standard", "GB 31650-2019");
		});
		step(drafter, "distribution", () -> {
			choose(drafter, "/supplied", "SUPPLIED_TO_OTHER_SIDE");
			choose(drafter, "/onOtherSide", "POSSIBLE");
		});
		step(drafter, "measures", () -> {
			select(drafter, "/measures/0/code", "RECALL");
			choose(drafter, "/measures/0/by", "ORIGIN");
		});
		step(drafter, "asks", () -> {
			choose(drafter, "/asks/0/kind", "INVESTIGATION");
			fill(drafter, "/asks/0/text/zhHans", "请协查销售去向。");
			fill(drafter, "/asks/0/text/zhHant", "請協助調查銷售去向。");
		});
		look(drafter, "steps-filled");
		press(drafter, ".govuk-button-group .govuk-button");
		look(drafter, "check");
		press(drafter, "form[action$='SUBMIT'] .govuk-button");
		look(drafter, "submitted");
	}

	private void issue() {
		Page verifier = as("gd.verifier");
		first(verifier);
		act(verifier, "VERIFY", () -> {
			fill(verifier, "/basis/zhHans", "检验报告已核对。");
			choose(verifier, "/confidence", "CONFIRMED");
		});
		Page issuer = as("gd.issuer");
		first(issuer);
		act(issuer, "ISSUE", () -> confirm(issuer));
		this.pair.settle();
	}

	private void acknowledge() {
		Page duty = as("hk.duty");
		look(duty, "desk-hk");
		narrow(duty, "desk-hk-360");
		first(duty);
		look(duty, "incident-hk");
		narrow(duty, "incident-hk-360");
		print(duty, "incident-hk-print");
		act(duty, "ACKNOWLEDGE", () -> {
			press(duty, "form[action$='ACKNOWLEDGE'] .govuk-button");
			assertThat(duty.locator(".govuk-error-summary").count()).isEqualTo(1);
			look(duty, "acknowledge-missing");
			tick(duty, "/products");
			tick(duty, "/hazards");
			tick(duty, "/lots");
			fill(duty, "/firstAction/zhHant", "已通知食物安全中心跟進。");
		});
		this.pair.settle();
	}

	private void meet() {
		Page convenor = as("gd.convenor");
		convenor.navigate(url("GD", "/?tab=RUNNING"));
		press(convenor, ".app-desk-number");
		press(convenor, "a[href^='/meetings/new']");
		press(convenor, "main form .govuk-button");
		fill(convenor, "/grounds/zhHans", "研判供港产品风险。");
		fill(convenor, "/grounds/zhHant", "研判供港產品風險。");
		time(convenor, "/times/0", "2026-11-20", "15:00");
		press(convenor, "[value='add:/times']");
		time(convenor, "/times/1", "2026-11-20", "17:00");
		fill(convenor, "/link", "https://meeting.example/1");
		person(convenor, "/chairs/0", "GD", "粤方会议召集人甲", "粵方會議召集人甲");
		press(convenor, "[value='add:/chairs']");
		person(convenor, "/chairs/1", "HK", "港方会议召集人甲", "港方會議召集人甲");
		look(convenor, "meeting-proposal");
		press(convenor, "[value='act']:not(.govuk-visually-hidden)");
		this.pair.settle();
		Page other = as("hk.convenor");
		press(other, "#meetings + ul a");
		look(other, "meeting-proposed-hk");
		meetingAct(other, "AGREE", () -> other.locator("[name='/time']").first().check(force()));
		this.pair.settle();
		convenor.reload();
		meetingAct(convenor, "CONVENE", () -> {
			fill(convenor, "/order/zhHans", "现定于今日15时召开紧急高层会议。");
			fill(convenor, "/order/zhHant", "現定於今日15時召開緊急高層會議。");
		});
		this.pair.clock().advance(Duration.ofHours(6));
		this.pair.settle();
		meetingAct(convenor, "HOLD", () -> look(convenor, "meeting-attendance"));
		meetingAct(convenor, "PROPOSE_MINUTES", () -> {
			fill(convenor, "/text/zhHans", "双方同意加强抽检。");
			fill(convenor, "/text/zhHant", "雙方同意加強抽檢。");
		});
		this.pair.settle();
		other.reload();
		meetingAct(other, "AGREE_MINUTES", () -> {
			other.locator("[name='/revision']").first().check(force());
			other.locator("[name='/hash']").first().check(force());
			look(other, "minutes-hk");
		});
		this.pair.settle();
		convenor.reload();
		meetingAct(convenor, "CONCLUDE", () -> convenor.locator("[name='/hash']").first().check(force()));
		look(convenor, "meeting-concluded");
		this.pair.settle();
	}

	private void close() {
		Page duty = as("hk.duty");
		duty.navigate(url("HK", "/?tab=RUNNING"));
		press(duty, ".app-desk-number");
		while (duty.locator("a[href$='/acts/REPORT_ONWARD']").count() > 0) {
			press(duty, "a[href$='/acts/REPORT_ONWARD']");
			// Reported ones are refused with a reason; the first still owed is taken.
			report(duty);
		}
		Page issuer = as("gd.issuer");
		issuer.navigate(url("GD", "/?tab=RUNNING"));
		press(issuer, ".app-desk-number");
		act(issuer, "PROPOSE_CLOSURE", () -> {
			fill(issuer, "/report/zhHans", "产品已全部封存。");
			fill(issuer, "/report/zhHant", "產品已全部封存。");
			confirm(issuer);
		});
		this.pair.settle();
		Page liaison = as("hk.liaison");
		speak(liaison, "en");
		first(liaison);
		look(liaison, "incident-hk-en");
		act(liaison, "AGREE_CLOSURE", () -> {
		});
		look(liaison, "closed-hk-en");
		this.pair.settle();
		issuer.reload();
		look(issuer, "closed-gd");
		assertThat(issuer.locator(".app-tags").textContent()).contains("已结案");
	}

	private void report(Page duty) {
		duty.locator("[name='/recipient']").first().check(force());
		time(duty, "/reportedAt", "2026-11-20", "15:30");
		fill(duty, "/means", "電郵");
		press(duty, "form[action$='REPORT_ONWARD'] .govuk-button");
	}

	private void step(Page page, String step, Runnable filling) {
		press(page, "a[href*='/edit/" + step + "']");
		filling.run();
		look(page, "step-" + step);
		press(page, ".govuk-button-group [value='save']");
		assertThat(page.url()).endsWith("/edit");
	}

	private void act(Page page, String act, Runnable filling) {
		press(page, "a[href$='/acts/" + act + "']");
		filling.run();
		look(page, "act-" + act.toLowerCase(Locale.ROOT));
		press(page, "form[action$='/acts/" + act + "'] .govuk-button");
		assertThat(page.url()).endsWith("done=" + act);
	}

	private void meetingAct(Page page, String act, Runnable filling) {
		press(page, "a[href$='/acts/" + act + "']");
		filling.run();
		press(page, "[value='act']:not(.govuk-visually-hidden)");
		assertThat(page.url()).as(page.locator("main").textContent()).endsWith("done=" + act);
	}

	private void person(Page page, String place, String unit, String simplified, String traditional) {
		choose(page, place + "/unit", unit);
		fill(page, place + "/name/zhHans", simplified);
		fill(page, place + "/name/zhHant", traditional);
		choose(page, place + "/rank", "CONVENING_OFFICIAL");
	}

	private void confirm(Page page) {
		page.locator("[name='/confirmed'][type='checkbox']").all().forEach(box -> box.check(force()));
	}

	/** The first case on the officer's desk. */
	private void first(Page page) {
		page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/"));
		press(page, ".app-desk-number");
	}

	private Page as(String officer) {
		return this.pages.computeIfAbsent(officer, code -> {
			BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
			context.setDefaultTimeout(15_000);
			Page page = context.newPage();
			page.navigate(url(code.substring(0, 2).toUpperCase(Locale.ROOT), "/sign-in"));
			page.fill("#code", code);
			page.fill("#password", TestNode.PASSWORD);
			press(page, "form[action='/sign-in'] .govuk-button");
			return page;
		});
	}

	private void speak(Page page, String language) {
		press(page, ".app-languages [value='" + language + "']");
	}

	private String url(String unit, String path) {
		return this.pair.node(unit).url() + path;
	}

	/** Follows a link or sends a form, and waits for the page it leads to. */
	private static void press(Page page, String selector) {
		page.waitForNavigation(() -> page.locator(selector).first().click(new Locator.ClickOptions().setForce(true)));
	}

	private static Locator.CheckOptions force() {
		return new Locator.CheckOptions().setForce(true);
	}

	private static void fill(Page page, String name, String text) {
		page.locator("[name='" + name + "']").first().fill(text);
	}

	private static void time(Page page, String name, String date, String time) {
		fill(page, name, date);
		fill(page, name + "#time", time);
	}

	private static void select(Page page, String name, String value) {
		page.locator("select[name='" + name + "']").selectOption(value);
	}

	private static void choose(Page page, String name, String value) {
		page.locator("[name='" + name + "'][value='" + value + "']").check(force());
	}

	private static void tick(Page page, String name) {
		page.locator("[name='" + name + "'][type='checkbox']").all().forEach(box -> box.check(force()));
	}

	/** Keeps the screen; nothing on it may be wider than it, untranslated, or out of reach for some readers. */
	private void look(Page page, String name) {
		keep(page, name);
		assertThat(page.content()).as(name).doesNotContain("??");
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
			.filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
			.extracting(violation -> name + ": " + violation.getId() + " " + violation.getNodes().getFirst().getHtml())
			.isEmpty();
	}

	private void narrow(Page page, String name) {
		page.setViewportSize(360, 740);
		keep(page, name);
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(360);
		page.setViewportSize(1280, 900);
	}

	private void print(Page page, String name) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		keep(page, name);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private void keep(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(++this.shot, name))));
	}

}
