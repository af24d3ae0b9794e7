"""How much memory this process may use."""

import os
from pathlib import Path

from interview_cli.core.catalog import Machine

MEMORY_TABLE = Path("/proc/meminfo")
CONTAINER_LIMIT = Path("/sys/fs/cgroup/memory.max")  # cgroup v2; "max" without a limit


def read_machine(gpu_bytes: int = 0, *, table: Path = MEMORY_TABLE, limit: Path = CONTAINER_LIMIT) -> Machine:
    """Measure the memory: from Linux's own table, else from sysconf (macOS tells the total only); zeros where neither is there.

    Args:
        gpu_bytes: what the caller knows of the GPU's memory.
        table: where Linux tells its memory.
        limit: where Linux tells what a container may use.
    """
    if table.is_file():
        values = dict(line.split(":", 1) for line in table.read_text(encoding="ascii").splitlines() if ":" in line)
        total, free = (int(values[key].split()[0]) * 1024 for key in ("MemTotal", "MemAvailable"))
    elif hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        total = free = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    else:
        return Machine(memory_bytes=0, free_bytes=0, gpu_bytes=gpu_bytes)
    if limit.is_file() and (text := limit.read_text(encoding="ascii").strip()).isdigit():
        total = min(total, int(text))
    return Machine(memory_bytes=total, free_bytes=min(free, total), gpu_bytes=gpu_bytes)
