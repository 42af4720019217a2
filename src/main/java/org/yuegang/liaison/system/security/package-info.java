/**
 * The security chains: who may come in by which door, and the headers every page carries. What an officer may do
 * with a case is not decided here but by the tables of its lifecycle.
 */
@NullMarked
package org.yuegang.liaison.system.security;

import org.jspecify.annotations.NullMarked;
