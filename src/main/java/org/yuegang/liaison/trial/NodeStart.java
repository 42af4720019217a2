package org.yuegang.liaison.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yuegang.liaison.LiaisonApplication;
import org.yuegang.liaison.account.Roster;
import org.yuegang.liaison.account.Seat;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.system.TrialAccess;

/**
 * Puts one node of the test realm together and starts it as its own application context: for the trial, the drill
 * player and the tests, several to a process. A real node is never started from here.
 */
public final class NodeStart {

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final List<Consumer<GenericApplicationContext>> beans = new ArrayList<>();

	private NodeStart(String unit, Path data) {
		set("liaison.node.unit", unit);
		set("liaison.node.peer", unit.equals("GD") ? "HK" : "GD");
		set("liaison.node.realm", "test");
		set("liaison.contacts", "classpath:trial/contacts.yaml");
		set("spring.application.name", unit);
		set("liaison.data", data.toAbsolutePath());
		set("spring.datasource.url", h2(data));
		set("server.address", "127.0.0.1");
		set("server.port", 0);
		// The trial needs no key and reads none of the real nodes' configuration, whatever lies in the working folder.
		set("spring.config.location", "classpath:/");
		set("spring.profiles.active", "");
		set("spring.jmx.enabled", false);
		set("liaison.exchange.port", 0);
		keys(data.resolve("keys"));
	}

	/** A node of the unit {@code GD} or {@code HK} that keeps its H2 database and its files under {@code data}. */
	public static NodeStart of(String unit, Path data) {
		return new NodeStart(unit, data);
	}

	/** Takes the signing keys of both units from a folder, and makes those that are not there; a pair shares one. */
	public NodeStart keys(Path folder) {
		TrialKeys.settings(folder, String.valueOf(this.settings.get("liaison.node.unit")),
				String.valueOf(this.settings.get("liaison.node.peer")))
			.forEach(this::set);
		return this;
	}

	/** Overrides a property. */
	public NodeStart set(String property, Object value) {
		this.settings.put(property, value);
		return this;
	}

	/** Uses another database than the H2 file, for instance a PostgreSQL. */
	public NodeStart database(String url, String user, String password) {
		return set("spring.datasource.url", url).set("spring.datasource.username", user)
			.set("spring.datasource.password", password);
	}

	public NodeStart clock(Clock clock) {
		return bean(Clock.class, clock);
	}

	/** Adds a bean that no configuration file can name. */
	public <T> NodeStart bean(Class<T> type, T instance) {
		this.beans.add(context -> context.registerBean(type, () -> instance));
		return this;
	}

	/** Adds a controller, or another component, of a test's own. */
	public NodeStart controller(Class<?> type) {
		this.beans.add(context -> context.registerBean(type));
		return this;
	}

	/**
	 * Seats the trial's officers of this unit, who all have the one password, and lets the API take HTTP Basic.
	 * @param hash the password as Argon2 or bcrypt hash, made once for all of them
	 */
	public NodeStart officers(String hash) {
		List<Appointment> officers = TrialOfficers.of(this.settings.get("liaison.node.unit").toString());
		return bean(Roster.class, new Roster(officers.stream().map(one -> new Seat(one, hash)).toList()))
			.bean(TrialAccess.class, new TrialAccess(officers.stream().map(one -> one.officer().code()).toList()));
	}

	/** Starts the node and returns when it serves. */
	public ConfigurableApplicationContext start() {
		ApplicationContextInitializer<GenericApplicationContext> add = context -> this.beans
			.forEach(bean -> bean.accept(context));
		String[] arguments = this.settings.entrySet()
			.stream()
			.map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
		return new SpringApplicationBuilder(LiaisonApplication.class).web(WebApplicationType.SERVLET)
			.registerShutdownHook(false)
			.initializers(add)
			.run(arguments);
	}

	/** Where a node keeps its H2 database under {@code data}; the settings are those of the base configuration. */
	public static String h2(Path data) {
		return "jdbc:h2:file:" + data.toAbsolutePath().resolve("liaison")
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
	}

}
