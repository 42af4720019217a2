package org.yuegang.liaison.system;

import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The one clock of a node: UTC, whole milliseconds, as acts carry their times. It follows the database's; an embedded
 * database has no other clock than the machine's.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock(DataSource dataSource, JdbcClient jdbc) throws MetaDataAccessException {
		Clock machine = Clock.tickMillis(ZoneOffset.UTC);
		String database = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
		return "H2".equals(database) ? machine : new DatabaseClock(Clock.systemUTC(), jdbc);
	}

}
