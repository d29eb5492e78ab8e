"""Portfolios of measures as firms have them, by seed: many small and few large investments, some worth less than nothing."""

import math
import random

YEARS, RATE = 5, 0.05


def measure(chance):
    investment = round(min(500_000, max(500, math.exp(math.log(12_000) + 1.4 * chance.gauss(0, 1)))), -2)
    saving = investment / chance.uniform(1.5, 18)
    life = chance.choice([5, 8, 10, 12, 15, 20])
    first = 0 if chance.random() < 0.8 else chance.randint(0, 2)
    return {
        "investment": investment,
        "worth": round(saving * (1 - (1 + RATE) ** -life) / RATE - investment),
        "saving": round(saving),
        "tonnes": round(saving / 250 * chance.uniform(0.2, 2), 1) if chance.random() < 0.9 else None,
        "first": first,
        "last": YEARS - 1 if chance.random() < 0.85 else chance.randint(first, YEARS - 1),
        "needs": [],
    }


def portfolio(seed, count, share):
    """A year's budget is about `share` of all investments; half of all tonnes are the target."""
    chance = random.Random(seed)
    measures = [measure(chance) for _ in range(count)]
    for _ in range(count // 5):
        need, needing = sorted(chance.sample(range(count), 2))
        if measures[need]["first"] <= measures[needing]["last"]:
            measures[needing]["needs"].append(need)
    exclusions = []
    for _ in range(count // 10):
        group = chance.sample(range(count), chance.choice([2, 2, 3]))
        if all(len(set(group) & closure(measures, number)) < 2 for number in range(count)):
            exclusions.append(group)
    total = sum(one["investment"] for one in measures)
    budgets = [round(total * share * chance.uniform(0.8, 1.2)) for _ in range(YEARS)]
    return {
        "measures": measures,
        "budgets": budgets,
        "liquidity": [budget * 0.9 for budget in budgets],
        "exclusions": exclusions,
        "target": sum(one["tonnes"] or 0 for one in measures) / 2,
        "rate": RATE,
    }


def closure(measures, number):
    """The measure and all that it needs."""
    found, still = set(), [number]
    while still:
        one = still.pop()
        if one not in found:
            found.add(one)
            still += measures[one]["needs"]
    return found
