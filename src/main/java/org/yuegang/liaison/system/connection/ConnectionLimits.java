package org.yuegang.liaison.system.connection;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one port grants to those it does not know. Times are whole times, however the bytes are spread over them.
 *
 * @param most connections at once
 * @param perAddress connections at once from one address
 * @param head how long a new connection may take until the head of its request is whole
 * @param body how long the body may take from there
 * @param idle how long a kept connection may take until the next head is whole
 */
public record ConnectionLimits(@DefaultValue("1024") int most, @DefaultValue("256") int perAddress,
		@DefaultValue("10s") Duration head, @DefaultValue("30s") Duration body, @DefaultValue("60s") Duration idle) {
}
