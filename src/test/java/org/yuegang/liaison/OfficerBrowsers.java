package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** A real Chromium, with a window of its own for each officer of either node. */
final class OfficerBrowsers implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	private final TestPair pair;

	private final Playwright playwright;

	private final Browser browser;

	private final Looking looking = new Looking();

	private final Map<String, OfficerPage> pages = new LinkedHashMap<>();

	private final List<String> missing = new ArrayList<>();

	OfficerBrowsers(TestPair pair) {
		this.pair = pair;
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(ARGUMENTS));
	}

	/** The officer's page; the first time he signs in, and reads in the language of his profile. */
	OfficerPage as(String officer) {
		return this.pages.computeIfAbsent(officer, this::signedIn);
	}

	/** Everybody signs in again where they are: a session does not outlive long hours of a test's clock. */
	void signInAgain() {
		this.pages.forEach((code, page) -> page.signIn(code));
	}

	/** No page asked for anything that is not there: no font, picture or script. */
	void missedNothing() {
		assertThat(this.missing).isEmpty();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private OfficerPage signedIn(String code) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
		context.setDefaultTimeout(60_000);
		Page page = context.newPage();
		page.onResponse(response -> {
			if (response.status() == 404) {
				this.missing.add(response.url());
			}
		});
		OfficerPage officer = new OfficerPage(page,
				this.pair.node(code.substring(0, 2).toUpperCase(Locale.ROOT)).url(), this.looking);
		officer.open("/");
		officer.signIn(code);
		return officer;
	}

}
