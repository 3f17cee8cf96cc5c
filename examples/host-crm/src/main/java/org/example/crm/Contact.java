// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

/**
 * Somebody at an account, known by the post held there.
 *
 * @param id our number; the customer of the suite
 * @param account number of the account
 */
record Contact(String id, String post, String account) {}
