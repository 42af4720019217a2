package org.yuegang.liaison.system;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads which node this is from {@code liaison.node.*}, and refuses to start without a plain answer. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

	private static final Set<String> REALMS = Set.of("real", "test");

	@Bean
	NodeIdentity nodeIdentity(Environment environment) {
		NodeIdentity node = new NodeIdentity(required(environment, "liaison.node.unit"),
				required(environment, "liaison.node.peer"), required(environment, "liaison.node.realm"));
		if (node.unit().equals(node.peer())) {
			throw new Misconfigured("liaison.node.unit and liaison.node.peer are both \"%s\": a node's peer is the other unit."
				.formatted(node.unit()));
		}
		if (!REALMS.contains(node.realm())) {
			throw new Misconfigured("liaison.node.realm is \"%s\": set it to real or test.".formatted(node.realm()));
		}
		return node;
	}

	private static String required(Environment environment, String property) {
		String value = environment.getProperty(property, "");
		if (value.isBlank()) {
			throw new Misconfigured("%s is not set: give it in the node's configuration file (config/application-guangdong.yaml or config/application-hongkong.yaml)."
				.formatted(property));
		}
		return value;
	}

}
