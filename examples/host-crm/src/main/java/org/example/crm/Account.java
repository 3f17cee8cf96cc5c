// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

/**
 * A company we work for.
 *
 * @param id our number of it
 * @param team the team that looks after it
 * @param owner who of that team does
 */
record Account(String id, String name, String segment, String region, String team, String owner) {}
