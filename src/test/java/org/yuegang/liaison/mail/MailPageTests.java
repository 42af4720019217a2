package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.system.Language;

class MailPageTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Test
	void showsAHeldAndARefusedMailInTheReadersLanguage() throws Exception {
		try (TestNode node = TestNode.start("GD"); HttpClient browser = browser()) {
			add(node, MailState.HELD, null);
			add(node, MailState.REFUSED, "550 no such <mailbox>");
			signIn(browser, node.url());
			String page = get(browser, node.url() + "/mail");
			assertThat(page).contains("系统未配置邮件服务器", "暂存", "被拒收", "550 no such &lt;mailbox&gt;", "粤方值班员甲",
					"2026年11月20日 10:00 北京时间", "请阅看通报并确认收悉");
			assertThat(get(browser, node.url() + "/mail?state=REFUSED")).contains("550 no such")
				.doesNotContain("govuk-tag app-mail--HELD");
		}
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
	}

	private static void signIn(HttpClient browser, String url) throws Exception {
		Matcher token = TOKEN.matcher(get(browser, url + "/sign-in"));
		assertThat(token.find()).isTrue();
		String form = "code=gd.admin&next=%2Fmail&password="
				+ URLEncoder.encode(TestNode.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		browser.send(HttpRequest.newBuilder(URI.create(url + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
	}

	private static String get(HttpClient browser, String url) throws Exception {
		return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static void add(TestNode node, MailState state, String error) {
		UUID id = UUID.randomUUID();
		node.bean(MailOutbox.class)
			.add(List.of(new Mail(0, id + "@gd.example", id.toString(), id, id, "ACKNOWLEDGE", "gd.duty",
					"gd.duty@gd.example", Language.ZH_HANS_CN, "【特急】1号：请阅看通报并确认收悉", "编号：1号\n", state, 0, null, error,
					Instant.parse("2026-11-20T02:00:00Z"), null)));
		if (error != null) {
			node.bean(MailOutbox.class)
				.refused(node.bean(MailOutbox.class).list(null, state, Long.MAX_VALUE, 1).getFirst(), error);
		}
	}

}
