package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows {@code runbooks/first-start.md} for both sides, with the two examples as shipped: keys by the runbook's own
 * commands, secrets by the program's own, two processes of the program as any operator starts it.
 */
@EnabledOnOs(OS.LINUX)
class FirstStartTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@TempDir
	private static Path folder;

	private static RealNode guangdong;

	private static RealNode hongKong;

	@BeforeAll
	static void start() throws IOException {
		guangdong = new RealNode("guangdong", folder, Ports.free(), Ports.free());
		hongKong = new RealNode("hongkong", folder, Ports.free(), Ports.free());
		String guangdongs = guangdong.makeKey();
		String hongKongs = hongKong.makeKey();
		guangdong.fillIn(hongKong, hongKongs);
		hongKong.fillIn(guangdong, guangdongs);
		guangdong.start();
		hongKong.start();
		guangdong.ready();
		hongKong.ready();
	}

	@AfterAll
	static void stop() {
		for (RealNode node : new RealNode[] { guangdong, hongKong }) {
			if (node != null) {
				node.close();
			}
		}
	}

	@Test
	void anExerciseGoesOverAndIsAcknowledged() {
		Cases cases = new Cases((unit, officer) -> node(unit).as(officer));
		String ref = cases.issued("GD", ((ObjectNode) Notices.read("salamander")).put("mode", "EXERCISE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(peers("GD").at("/sent/peerHas").asInt()).isPositive());
		await().atMost(SOON).untilAsserted(() -> assertThat(cases.refThere("GD", ref)).isNotEmpty());
		cases.acknowledge("HK", cases.refThere("GD", ref));
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(cases.get("GD", "liaison", ref).get("status").asString()).isEqualTo("ACKNOWLEDGED"));
		for (String unit : List.of("GD", "HK")) {
			assertThat(peers(unit).get("alarms")).as(unit).isEmpty();
			assertThat(peers(unit).at("/sent/waiting").asInt()).as(unit).isZero();
		}
	}

	@Test
	void aRealNodeTakesNoBasicAndDescribesItselfToItsOfficers() {
		ApiClient stranger = ApiClient.of(guangdong.url());
		assertThat(stranger.as("gd.duty", RealNode.OFFICERS_PASSWORD).get("/api/v1/incidents").status()).isEqualTo(401);
		assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(401);
		assertThat(guangdong.as("gd.duty").get("/v3/api-docs").expect(200).get("paths").propertyNames())
			.contains("/api/v1/incidents");
	}

	@Test
	void nobodyReachesThePagesButTheProxyOnTheSameMachine() throws IOException {
		for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : each.inetAddresses().filter(one -> !one.isLoopbackAddress()).toList()) {
				for (int port : new int[] { guangdong.port(), guangdong.exchange() }) {
					assertThatThrownBy(() -> connect(address, port)).as("%s %d", address, port)
						.isInstanceOf(ConnectException.class);
				}
			}
		}
	}

	@Test
	void theExamplesAgreeOnWhereEachIs() throws IOException {
		Map<String, PropertySource<?>> files = Map.of("guangdong", example("guangdong"), "hongkong", example("hongkong"));
		for (List<String> way : List.of(List.of("guangdong", "hongkong"), List.of("hongkong", "guangdong"))) {
			PropertySource<?> here = files.get(way.get(0));
			PropertySource<?> there = files.get(way.get(1));
			assertThat(here.getProperty("liaison.exchange.peer-url"))
				.isEqualTo("http://" + there.getProperty("liaison.exchange.address") + ":"
						+ there.getProperty("liaison.exchange.port"));
			assertThat(here.getProperty("server.address")).isEqualTo("127.0.0.1");
			assertThat(here.getProperty("spring.datasource.url")).isNull();
		}
	}

	private static RealNode node(String unit) {
		return unit.equals("GD") ? guangdong : hongKong;
	}

	private static JsonNode peers(String unit) {
		return node(unit).as(unit.equals("GD") ? "gd.admin" : "hk.admin").get("/api/v1/exchange/peers").expect(200).at("/items/0");
	}

	private static PropertySource<?> example(String name) throws IOException {
		return new YamlPropertySourceLoader()
			.load(name, new FileSystemResource("config/application-" + name + ".yaml"))
			.getFirst();
	}

	private static void connect(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 5000);
		}
	}

}
