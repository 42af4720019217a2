package org.yuegang.liaison.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.Ports;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.web.ExchangeConnector;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.JsonConfiguration;

/** The alarm of an address at which waiting brings nobody: when it comes, where it is read, when it goes. */
class UnreachablePeerTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Map<String, String> WORDS = Map.of("zh-Hant-HK", "無法連接對方系統", "zh-Hans-CN", "无法连接对方系统", "en",
			"The other side cannot be reached, and waiting will not mend it");

	@TempDir
	static Path keys;

	@Test
	void standsFromTheFirstAnswerOfAStrangerUntilThePeerAnswers() throws IOException {
		int port = Ports.free();
		HttpServer stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
		stranger.start();
		try (TestNode gd = start("GD", 0, port)) {
			record(gd);
			await().atMost(SOON).until(() -> alarms(gd), List.of("PEER_UNREACHABLE not-the-exchange")::equals);
			WORDS.forEach((language, words) -> assertThat(PageReader.read(gd, "gd.duty", "/exchange", language))
				.contains(words)
				.doesNotContain("??"));
			stranger.stop(0);
			// Down for a while, which alone raises nothing and clears nothing.
			int failures = failures(gd);
			await().atMost(SOON).until(() -> failures(gd) > failures);
			assertThat(alarms(gd)).containsExactly("PEER_UNREACHABLE not-the-exchange");
			try (TestNode hk = start("HK", port, Ports.free())) {
				await().atMost(SOON).until(() -> alarms(gd).isEmpty());
				assertThat(PageReader.read(gd, "gd.duty", "/exchange", "en")).contains("No alarm is open.");
			}
		}
	}

	@Test
	void isNotRaisedByAPeerThatIsDown() throws IOException {
		try (TestNode gd = start("GD", 0, Ports.free())) {
			record(gd);
			await().atMost(SOON).until(() -> failures(gd) > 2);
			assertThat(alarms(gd)).isEmpty();
		}
	}

	@Test
	void isRaisedByAnAnswerSignedWithAnotherKey(@TempDir Path others) throws IOException {
		try (TestNode stranger = TestNode.start("HK", node -> node.keys(others));
				TestNode gd = start("GD", 0, stranger.bean(ExchangeConnector.class).port())) {
			record(gd);
			await().atMost(SOON).until(() -> alarms(gd), List.of("PEER_UNREACHABLE unknown-key")::equals);
		}
	}

	private static TestNode start(String unit, int port, int peerPort) {
		return TestNode.start(unit,
				node -> node.keys(keys)
					.set("liaison.exchange.port", port)
					.set("liaison.exchange.peer-url", "http://127.0.0.1:" + peerPort)
					.bean(SampleFeature.class, new SampleFeature()));
	}

	private static void record(TestNode node) {
		Act act = new Act(ActIds.at(TestNode.START), SampleFeature.SAY, 1, true, UUID.randomUUID(), Mode.EXERCISE, "GD", null,
				TestNode.START, JsonConfiguration.mapper().createObjectNode().put("text", "hello"));
		node.bean(Durable.class).commit(() -> node.bean(Journal.class).append(act, Origin.LOCAL));
	}

	private static List<String> alarms(TestNode node) {
		return node.bean(Alarms.class).open(50).stream().map(alarm -> alarm.kind() + " " + alarm.code()).toList();
	}

	private static int failures(TestNode node) {
		return node.as("gd.admin").get("/api/v1/exchange/peers").json().at("/items/0/sent/failures").asInt();
	}

}
