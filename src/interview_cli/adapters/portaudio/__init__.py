"""Sound in and out, by sounddevice on PortAudio.

microphone   what is heard, block by block
loudspeaker  what is made to sound, until it is over or stopped

The imports fail where PortAudio is not installed (on Linux the wheel has none), so that the wiring loads them only where they are used.
"""
