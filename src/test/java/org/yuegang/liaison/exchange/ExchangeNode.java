package org.yuegang.liaison.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/** Journal and exchange of one node, without pages and connector: stepped by hand, with a carrier given. */
final class ExchangeNode implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final NodeIdentity identity;

	private final MovableClock clock;

	final SampleFeature feature = new SampleFeature();

	ExchangeNode(String unit, Path keys, TestDatabase database, MovableClock clock, Carrier carrier) {
		this.identity = new NodeIdentity(unit, unit.equals("GD") ? "HK" : "GD", "test");
		this.clock = clock;
		Map<String, Object> settings = new HashMap<>(TrialKeys.settings(keys, unit, this.identity.peer()));
		settings.put("liaison.exchange.background", "false");
		settings.put("liaison.exchange.max-message", "64KB");
		settings.put("liaison.exchange.max-batch", "256KB");
		settings.put("liaison.exchange.batch", "20");
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
		// The database outlives the node on it.
		this.context.registerBean(DataSource.class, database::dataSource,
				definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
		this.context.registerBean(Clock.class, () -> clock);
		this.context.registerBean(NodeIdentity.class, () -> this.identity);
		this.context.registerBean(SampleFeature.class, () -> this.feature);
		this.context.registerBean(CarrierDecorator.class, () -> plain -> carrier);
		this.context.register(Parts.class);
		this.context.refresh();
	}

	String unit() {
		return this.identity.unit();
	}

	Act say(UUID subject, String text) {
		return record(act(SampleFeature.SAY, subject, text));
	}

	Act act(String type, UUID subject, String text) {
		return new Act(ActIds.at(this.clock.instant()), type, 1, true, subject, Mode.EXERCISE, this.identity.unit(),
				new Signatory("x.issuer", BilingualText.of("陳大文", "陈大文"), BilingualText.of("主任", "主任")),
				this.clock.instant(), bean(JsonMapper.class).createObjectNode().put("text", text));
	}

	Act record(Act act) {
		return bean(Durable.class).commit(() -> bean(Journal.class).append(act, Origin.LOCAL)).act();
	}

	int drain() {
		return bean(Exchange.class).drain();
	}

	/** The journal's acts of that origin, in order. */
	List<Act> acts(Origin origin) {
		return bean(JdbcClient.class).sql("select act from journal where origin = :origin order by seq")
			.param("origin", origin.name())
			.query(String.class)
			.list()
			.stream()
			.map(act -> bean(JsonMapper.class).readValue(act, Act.class))
			.toList();
	}

	/** The texts of the received acts, refused ones among them, in the order of the journal. */
	List<String> received() {
		return Stream.concat(acts(Origin.RECEIVED).stream(), acts(Origin.REFUSED).stream())
			.sorted(Comparator.comparing(act -> bean(Journal.class).find(act.id()).orElseThrow().seq())).map(act -> act.body().path("text").asString(act.name())).toList();
	}

	List<String> alarms() {
		return bean(Alarms.class).open(50).stream().map(alarm -> alarm.kind() + " " + alarm.code()).sorted().toList();
	}

	long count(String table) {
		return bean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	@ComponentScan(basePackages = { "org.yuegang.liaison.journal", "org.yuegang.liaison.exchange" },
			excludeFilters = @Filter(type = FilterType.REGEX,
					pattern = "org\\.yuegang\\.liaison\\.(exchange\\.web\\..*|journal\\.web\\..*|journal\\.TimelineWords|.*Tests.*|exchange\\.ExchangeNode.*)"))
	static class Parts {

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		NamedParameterJdbcOperations batches(DataSource dataSource) {
			return new NamedParameterJdbcTemplate(dataSource);
		}

		@Bean
		PlatformTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		JsonMapper jsonMapper() {
			return JsonConfiguration.mapper();
		}

	}

}
